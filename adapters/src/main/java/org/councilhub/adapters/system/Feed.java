package org.councilhub.adapters.system;

import java.time.Duration;
import java.util.Optional;
import org.councilhub.adapters.settings.Section;

/**
 * How a source system is fetched. Address, user and secrets are not here: they belong to the installation and reach the
 * hub by its settings and the environment.
 */
public sealed interface Feed {
    /** @return as a configuration says it */
    String protocol();

    /** @return from the end of one pull to the next */
    Duration every();

    /**
     * Files on an SFTP server.
     *
     * @param files which of them, with {@code *} for any characters, such as {@code council-tax-*.csv}
     * @param settle how long a file must have been unchanged before it is taken
     */
    record Sftp(String files, Duration every, Duration settle) implements Feed {
        @Override
        public String protocol() {
            return "sftp";
        }
    }

    /**
     * A list of records, polled over HTTP from where the last poll ended.
     *
     * @param path below the feed's address, such as {@code /accounts}
     * @param since the parameter that takes the time from which on records are wanted, that time included
     * @param overlap how far before the last seen time a poll begins, for records that were committed late
     * @param items where in the answer the list of records stands
     * @param changed where in a record the time stands that {@code since} compares
     */
    record Rest(
            String path,
            String since,
            Duration overlap,
            String items,
            String changed,
            Optional<Paging> paging,
            Duration every)
            implements Feed {
        @Override
        public String protocol() {
            return "rest";
        }
    }

    /**
     * Answers in numbered pages, from 1.
     *
     * @param page the parameter that takes the page's number
     * @param size the parameter that takes how many records a page has
     * @param records how many that is
     * @param pages where in the answer the number of pages stands
     */
    record Paging(String page, String size, int records, String pages) {}

    static Feed read(Section section) {
        var protocol = section.get("protocol");
        var feed = switch (protocol.text()) {
            case "sftp" ->
                new Sftp(
                        section.text("files"),
                        duration(section, "every", Duration.ofMinutes(1)),
                        duration(section, "settle", Duration.ofSeconds(10)));
            case "rest" -> rest(section);
            default ->
                throw protocol.error("illegal protocol: %s, must be one of rest, sftp".formatted(protocol.text()));
        };
        section.done();
        return feed;
    }

    private static Feed rest(Section section) {
        return new Rest(
                section.text("path"),
                section.text("since"),
                duration(section, "overlap", Duration.ofMinutes(5)),
                section.text("items"),
                section.text("changed"),
                section.find("paging").map(value -> paging(value.section())),
                duration(section, "every", Duration.ofMinutes(1)));
    }

    private static Paging paging(Section section) {
        var paging = new Paging(
                section.text("page"),
                section.text("size"),
                section.get("records").as(Feed::count),
                section.text("pages"));
        section.done();
        return paging;
    }

    private static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) return count;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("illegal value: %s, must be a whole number above 0".formatted(text));
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.find(key).map(value -> value.as(Durations::parse)).orElse(otherwise);
    }
}

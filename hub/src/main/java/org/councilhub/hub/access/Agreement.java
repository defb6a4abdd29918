package org.councilhub.hub.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.councilhub.adapters.record.RecordType;

/**
 * Who may see what, for which purpose, on which legal basis, until when. What no agreement shares is not shown.
 *
 * @param name lower-case words with hyphens
 * @param title for people
 * @param consumers clients of the API
 * @param purposes for which they may ask
 * @param until the last day on which it holds
 */
record Agreement(
        String name,
        String title,
        SortedSet<String> consumers,
        SortedSet<String> purposes,
        List<Share> shares,
        LegalBasis legalBasis,
        LocalDate until) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TITLE = 200;

    Agreement {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException(
                    "illegal name, must be lower-case words with hyphens between, at most %d characters"
                            .formatted(LONGEST_NAME));
        if (title.isBlank() || title.length() > LONGEST_TITLE)
            throw new IllegalArgumentException(
                    "illegal title, must have from 1 to %d characters".formatted(LONGEST_TITLE));
        consumers = named("consumers", consumers);
        purposes = named("purposes", purposes);
        if (shares.isEmpty()) throw new IllegalArgumentException("illegal shares: none, must be at least one");
        shares = List.copyOf(shares);
    }

    /** @param attributes attribute groups of the type, such as {@code birthDate} */
    record Share(
            @Schema(allowableValues = {"person", "property", "business"})
            RecordType type,

            SortedSet<String> sources,
            SortedSet<String> attributes) {
        Share {
            sources = named("sources", sources);
            attributes = named("attributes", attributes);
        }
    }

    boolean isFor(String client, String purpose, LocalDate day) {
        return consumers.contains(client) && purposes.contains(purpose) && !day.isAfter(until);
    }

    private static SortedSet<String> named(String what, SortedSet<String> names) {
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("illegal %s: none, must be at least one name".formatted(what));
        return new TreeSet<>(names);
    }
}

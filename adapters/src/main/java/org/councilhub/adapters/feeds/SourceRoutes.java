package org.councilhub.adapters.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.pull.PullErrors;
import org.councilhub.adapters.pull.PullStatus;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.rest.RestPull;
import org.councilhub.adapters.sftp.SftpPull;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of all source systems whose feed has an address in this installation, and how they stand. */
public final class SourceRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRoutes.class);
    private final List<Pull> pulls = new ArrayList<>();
    private final List<RoutesBuilder> routes = new ArrayList<>();

    /**
     * @param settings by source system's name; a source without is not pulled, which is said once
     * @throws IllegalArgumentException when a setting names no source system or does not fit its protocol
     */
    public SourceRoutes(SourceSystems systems, Map<String, FeedSettings> settings, LandingPort landing) {
        for (var name : settings.keySet()) {
            if (systems.find(name).isEmpty())
                throw new IllegalArgumentException(
                        "illegal feed: %s, must be a source system; add its file or remove its settings"
                                .formatted(name));
        }
        for (var system : systems.all()) {
            var own = settings.get(system.name());
            if (own == null) LOG.info("{}: not pulled, as its feed has no address", system.name());
            else add(new Pull(system, landing), own);
        }
    }

    private void add(Pull pull, FeedSettings settings) {
        check(pull.system(), settings);
        pulls.add(pull);
        routes.add(
                switch (pull.system().feed()) {
                    case Feed.Sftp sftp -> new SftpPull(pull, sftp, settings, Extracts::open);
                    case Feed.Rest rest -> new RestPull(pull, rest, settings);
                });
    }

    private static void check(SourceSystem system, FeedSettings settings) {
        if (String.valueOf(settings.address().getUserInfo()).contains(":"))
            throw new IllegalArgumentException(
                    "illegal address of feed %s: holds a password, must not; give it as the feed's password"
                            .formatted(system.name()));
        var scheme = String.valueOf(settings.address().getScheme());
        boolean fits = switch (system.feed()) {
            case Feed.Sftp _ -> scheme.equals("sftp") && settings.address().getHost() != null;
            case Feed.Rest _ -> scheme.equals("http") || scheme.equals("https");
        };
        if (system.feed() instanceof Feed.Sftp
                && !settings.knownHosts().filter(Files::isReadable).isPresent())
            throw new IllegalArgumentException(
                    "illegal known hosts of feed %s: %s, must be a file with the server's host key; write it with ssh-keyscan and compare the key with the server's owner"
                            .formatted(
                                    system.name(),
                                    settings.knownHosts().map(Path::toString).orElse("none")));
        if (!fits)
            throw new IllegalArgumentException("illegal address of feed %s: %s, must be such as %s"
                    .formatted(
                            system.name(),
                            settings.address(),
                            system.feed() instanceof Feed.Sftp ? "sftp://user@host/folder" : "https://host/path"));
    }

    /** Adds the routes; they start with the context, or at once if it runs. */
    public void addTo(CamelContext context) throws Exception {
        context.addRoutes(new PullErrors());
        for (var route : routes) context.addRoutes(route);
    }

    /** How each source stands, in the order of their names. */
    public List<PullStatus> status() {
        return pulls.stream().map(Pull::status).toList();
    }

    /**
     * Waits until every source has been read to its end once since the start.
     *
     * @return as {@link #status}; a source that was not read in time has no completed pull, and its problem if it has one
     */
    public List<PullStatus> awaitFirstPull(Duration limit) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        for (var pull : pulls) pull.awaitFirst(Duration.ofNanos(end - System.nanoTime()));
        return status();
    }
}

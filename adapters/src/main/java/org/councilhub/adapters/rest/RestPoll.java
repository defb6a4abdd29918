package org.councilhub.adapters.rest;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.system.Feed;

/** One poll: everything that changed since a little before the last one ended. */
final class RestPoll {
    private final Pull pull;
    private final Feed.Rest feed;
    private final HttpCalls calls;
    private final Clock clock;

    RestPoll(Pull pull, Feed.Rest feed, HttpCalls calls, Clock clock) {
        this.pull = pull;
        this.feed = feed;
        this.calls = calls;
        this.clock = clock;
    }

    void run() throws IOException {
        var source = pull.system().name();
        var begun = clock.instant();
        var position = pull.landing().position(source).flatMap(RestPoll::instant);
        try (var pages = new Pages(pull.system(), feed, calls, position.map(seen -> seen.minus(feed.overlap())))) {
            pull.land(feed.path(), pages);
            pages.latest()
                    // a source whose clock runs ahead must not make us wait for that time
                    .map(seen -> seen.isAfter(begun) ? begun : seen)
                    .filter(seen -> position.isEmpty() || seen.isAfter(position.get()))
                    .ifPresent(seen -> pull.landing().readUpTo(source, seen.toString()));
        }
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

package org.councilhub.hub.search;

import org.councilhub.hub.golden.Changes;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health {@code search}: whether searches can be answered, and how many changes the index is behind. */
@Component("search")
class SearchHealth extends AbstractHealthIndicator {
    private final SearchFeed feed;
    private final Changes changes;

    SearchHealth(SearchFeed feed, Changes changes) {
        super("the search index cannot be asked for its health");
        this.feed = feed;
        this.changes = changes;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (feed.trouble().isPresent()) {
            builder.down().withDetail("trouble", feed.trouble().get());
        } else if (feed.index().isEmpty()) {
            builder.outOfService().withDetail("state", "being built");
        } else {
            builder.up().withDetail("changesBehind", Math.max(0, changes.head() - feed.sequence()));
        }
    }
}

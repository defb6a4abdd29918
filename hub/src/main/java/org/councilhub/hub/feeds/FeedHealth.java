package org.councilhub.hub.feeds;

import java.util.LinkedHashMap;
import java.util.Map;
import org.councilhub.adapters.feeds.SourceRoutes;
import org.councilhub.adapters.pull.PullStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How the pulls stand. A source that cannot be read is its own trouble, not the hub's: the hub answers on, so that this
 * is {@code DEGRADED}, which no load balancer takes for down.
 */
final class FeedHealth implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED", "a source cannot be pulled");

    private final SourceRoutes routes;

    FeedHealth(SourceRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Health health() {
        var pulls = routes.status();
        boolean troubled = pulls.stream().anyMatch(pull -> pull.problem().isPresent());
        var health = Health.status(troubled ? DEGRADED : Status.UP);
        pulls.forEach(pull -> health.withDetail(pull.source(), details(pull)));
        return health.build();
    }

    private static Map<String, Object> details(PullStatus pull) {
        var details = new LinkedHashMap<String, Object>();
        details.put("protocol", pull.protocol());
        details.put("completed", pull.completed());
        pull.lastCompleted().ifPresent(time -> details.put("lastCompleted", time));
        details.put("records", pull.tally().records());
        details.put("quarantined", pull.tally().quarantined());
        pull.problem().ifPresent(problem -> details.put("problem", problem));
        return details;
    }
}

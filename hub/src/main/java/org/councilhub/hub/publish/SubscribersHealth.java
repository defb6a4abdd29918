package org.councilhub.hub.publish;

import org.councilhub.adapters.publish.WebhookRoutes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** How the telling stands. A subscriber that is away is its own trouble: the hub answers on, and keeps its messages. */
final class SubscribersHealth implements HealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED", "a subscriber cannot be told");

    private final WebhookRoutes routes;

    SubscribersHealth(WebhookRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Health health() {
        var deliveries = routes.status();
        boolean troubled =
                deliveries.stream().anyMatch(delivery -> delivery.problem().isPresent());
        var health = Health.status(troubled ? DEGRADED : Status.UP);
        for (var delivery : deliveries)
            health.withDetail(
                    delivery.subscriber(),
                    delivery.problem().orElse("told of %d changes".formatted(delivery.delivered())));
        return health.build();
    }
}

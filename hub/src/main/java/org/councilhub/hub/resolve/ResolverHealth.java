package org.councilhub.hub.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import org.councilhub.hub.resolve.Resolver.Status;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Health {@code resolver}: whether this instance resolves, or stands by, and how much waits in the whole installation. */
@Component("resolverHealthIndicator")
class ResolverHealth extends AbstractHealthIndicator {
    private final Resolver resolver;

    ResolverHealth(Resolver resolver) {
        super("the resolver cannot be asked for its health");
        this.resolver = resolver;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (var status : resolver.status()) {
            if (status.trouble().isPresent()) builder.down();
            builder.withDetail(status.type().word(), details(status));
        }
    }

    private static Map<String, Object> details(Status status) {
        var details = new LinkedHashMap<String, Object>();
        details.put("leading", status.leading());
        details.put("pending", status.pending());
        details.put("failed", status.failed());
        status.trouble().ifPresent(trouble -> details.put("trouble", trouble));
        return details;
    }
}

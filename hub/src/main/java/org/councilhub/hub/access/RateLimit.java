package org.councilhub.hub.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How many requests a second one client may send to one instance, so that no client takes the hub from the others. What it
 * leaves unused it may use later, up to one second's worth. A stream of records is one request.
 */
@Component
class RateLimit implements HandlerInterceptor {
    private static final double SECOND = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Allowance> clients = new ConcurrentHashMap<>();

    @Autowired
    RateLimit(@Value("${councilhub.api.requests-per-second}") int perSecond) {
        this(perSecond, System::nanoTime);
    }

    /** @param perSecond 0: no limit */
    RateLimit(int perSecond, LongSupplier nanoTime) {
        if (perSecond < 0)
            throw new IllegalArgumentException(
                    "illegal councilhub.api.requests-per-second: %d, must be 0 (no limit) or more"
                            .formatted(perSecond));
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    private record Allowance(double requests, long at) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AccessCheck.caller(request).ifPresent(caller -> require(caller.client()));
        return true;
    }

    void require(String client) {
        if (perSecond > 0 && !take(client))
            throw Problem.of(
                            ProblemType.TOO_MANY_REQUESTS,
                            "A client may send %.0f requests a second.".formatted(perSecond))
                    .withHeader("Retry-After", "1");
    }

    private boolean take(String client) {
        var taken = new boolean[1];
        clients.compute(client, (name, before) -> {
            long now = nanoTime.getAsLong();
            double there = before == null
                    ? perSecond
                    : Math.min(perSecond, before.requests() + (now - before.at()) / SECOND * perSecond);
            taken[0] = there >= 1;
            return new Allowance(taken[0] ? there - 1 : there, now);
        });
        return taken[0];
    }
}

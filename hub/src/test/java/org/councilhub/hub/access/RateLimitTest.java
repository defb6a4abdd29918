package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private long now;
    private final RateLimit limit = new RateLimit(2, () -> now);

    @Test
    void letsAClientSendSoManyRequestsASecondAndNoMore() {
        limit.require("a");
        limit.require("a");
        assertRefused("a");

        now += Duration.ofMillis(500).toNanos();
        limit.require("a");
        assertRefused("a");
    }

    @Test
    void letsNoClientSufferFromAnother() {
        limit.require("a");
        limit.require("a");
        limit.require("b");
        assertRefused("a");
    }

    @Test
    void savesUpOneSecondsWorthAtMost() {
        limit.require("a");
        now += Duration.ofHours(1).toNanos();
        limit.require("a");
        limit.require("a");
        assertRefused("a");
    }

    @Test
    void refusesNobodyWithoutALimit() {
        var none = new RateLimit(0, () -> now);
        for (int i = 0; i < 10_000; i++) none.require("a");
    }

    @Test
    void refusesANegativeLimit() {
        assertThatThrownBy(() -> new RateLimit(-1, () -> now))
                .hasMessage("illegal councilhub.api.requests-per-second: -1, must be 0 (no limit) or more");
    }

    private void assertRefused(String client) {
        assertThatThrownBy(() -> limit.require(client)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat(problem.headers()).containsEntry("Retry-After", "1");
        });
    }
}

package org.councilhub.hub.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.councilhub.adapters.feeds.SourceRoutes;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FeedHealthIT {
    private static final SourceSystems SYSTEMS = SourceSystems.read(Path.of("../config/sources"));

    @Test
    void isUpWithoutAnyFeed() {
        var health = new FeedHealth(new SourceRoutes(SYSTEMS, Map.of(), new NothingLands())).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    void isDegradedAndSaysWhyWhenASourceCannotBeReached() throws Exception {
        var unreachable = FeedSettings.at(URI.create("http://127.0.0.1:1"))
                .withApiKey("key")
                .withPace(Duration.ofMillis(10), Duration.ZERO);
        var routes = new SourceRoutes(SYSTEMS, Map.of("customer-accounts", unreachable), new NothingLands());
        try (var camel = new DefaultCamelContext()) {
            routes.addTo(camel);
            camel.start();
            while (routes.status().getFirst().problem().isEmpty()) Thread.onSpinWait();

            var health = new FeedHealth(routes).health();

            assertThat(health.getStatus()).isEqualTo(FeedHealth.DEGRADED);
            assertThat(health.getDetails())
                    .extractingByKey("customer-accounts", MAP)
                    .containsEntry("protocol", "rest")
                    .containsEntry("completed", 0L)
                    .containsKey("problem");
        }
    }

    private static final class NothingLands implements LandingPort {
        @Override
        public List<Landed> land(List<SourceRecord> records) {
            throw new AssertionError("nothing to land");
        }

        @Override
        public void quarantine(List<QuarantinedRow> rows) {
            throw new AssertionError("nothing to quarantine");
        }

        @Override
        public Optional<String> position(String source) {
            return Optional.empty();
        }

        @Override
        public void readUpTo(String source, String position) {
            throw new AssertionError("nothing was read");
        }
    }
}

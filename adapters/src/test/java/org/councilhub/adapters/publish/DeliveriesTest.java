package org.councilhub.adapters.publish;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.councilhub.adapters.pull.Secret;
import org.councilhub.adapters.record.ChangesPort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static final UUID GOLDEN = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private final Outbox outbox = new Outbox();
    private final HandClock clock = new HandClock();

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void forgetStubs() {
        SERVER.resetAll();
    }

    @Test
    void tellsEachChangeInOrderAndConfirmsIt() {
        SERVER.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        outbox.changed(1, 2, 3);
        deliveries("/hooks").run();
        assertThat(ids()).containsExactly("1", "2", "3");
        assertThat(outbox.delivered).isEqualTo(3);
    }

    @Test
    void signsIdTimeAndBodyAndSendsNoPersonalData() {
        SERVER.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        outbox.changed(7);
        deliveries("/hooks").run();
        var body =
                "{\"id\":\"00000000-0000-0000-0000-000000000007\",\"type\":\"person\",\"goldenId\":\"01930000-0000-7000-8000-000000000001\",\"kind\":\"changed\",\"at\":\"2026-11-24T11:59:59Z\"}";
        SERVER.verify(postRequestedFor(urlPathEqualTo("/hooks"))
                .withRequestBody(equalTo(body))
                .withHeader("X-Api-Key", equalTo("open sesame"))
                .withHeader("webhook-timestamp", equalTo("1795521600"))
                .withHeader(
                        "webhook-signature",
                        equalTo("v1,"
                                + Webhook.signature(new Secret("shared"), new UUID(0, 7) + ".1795521600." + body))));
    }

    @Test
    void signsAsOthersDo() {
        // the value that `printf 'id.1.{}' | openssl dgst -sha256 -hmac shared -binary | base64` prints
        assertThat(Webhook.signature(new Secret("shared"), "id.1.{}"))
                .isEqualTo("HL3oVgqb8oUmwlSW6fyXNT9qKQ8Y4rJQls8IziYKFsk=");
    }

    @Test
    void holdsBackWhatFollowsAFailureAndGoesOnAfterAPause() {
        SERVER.stubFor(post("/hooks")
                .withHeader("webhook-id", equalTo(new UUID(0, 1).toString()))
                .willReturn(aResponse().withStatus(202)));
        SERVER.stubFor(post("/hooks")
                .withHeader("webhook-id", equalTo(new UUID(0, 2).toString()))
                .willReturn(aResponse().withStatus(503)));
        outbox.changed(1, 2, 3);
        var deliveries = deliveries("/hooks");
        deliveries.run();
        assertThat(outbox.delivered).isEqualTo(1);
        assertThat(deliveries.status().problem().orElseThrow())
                .isEqualTo(
                        "http://localhost:%d/hooks answers 503, must answer 2xx; check it or its settings; the message is kept and sent again"
                                .formatted(SERVER.port()));

        SERVER.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        deliveries.run();
        assertThat(outbox.delivered).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        deliveries.run();
        assertThat(outbox.delivered).isEqualTo(3);
        assertThat(ids()).containsExactly("1", "2", "2", "3");
        assertThat(deliveries.status()).isEqualTo(new DeliveryStatus("platform", 3, Optional.empty()));
    }

    @Test
    void sendsAgainWhatWasNotConfirmedBeforeACrash() {
        SERVER.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        outbox.changed(1, 2);
        outbox.crashes = true;
        var before = deliveries("/hooks");
        before.run();
        assertThat(before.status().problem().orElseThrow()).contains("the changes cannot be read or confirmed");
        outbox.crashes = false;
        deliveries("/hooks").run();
        assertThat(ids()).containsExactly("1", "2", "1", "2");
    }

    @Test
    void aSubscriberThatIsDownBlocksOnlyItself() throws Exception {
        SERVER.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        outbox.changed(1, 2);
        var down =
                new Subscriber("down", URI.create("http://localhost:1/hooks"), new Secret("shared"), Optional.empty());
        try (var context = new DefaultCamelContext()) {
            var routes = new WebhookRoutes(List.of(down, subscriber("/hooks")), outbox);
            routes.addTo(context);
            context.start();
            assertThat(outbox.all.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ids()).containsExactly("1", "2");
    }

    private Deliveries deliveries(String path) {
        return new Deliveries(subscriber(path), outbox, clock);
    }

    private static Subscriber subscriber(String path) {
        return new Subscriber(
                "platform",
                URI.create("http://localhost:" + SERVER.port() + path),
                new Secret("shared"),
                Optional.of(new Secret("open sesame")));
    }

    private static List<String> ids() {
        return SERVER.findAll(postRequestedFor(urlPathEqualTo("/hooks"))).stream()
                .map((LoggedRequest request) -> UUID.fromString(request.getHeader("webhook-id")))
                .map(id -> Long.toString(id.getLeastSignificantBits()))
                .toList();
    }

    /** Changes that wait, two at a time. */
    private static final class Outbox implements ChangesPort {
        private final List<GoldenChange> changes = new ArrayList<>();
        private final CountDownLatch all = new CountDownLatch(2);
        private long delivered;
        private boolean crashes;

        void changed(long... sequences) {
            for (var sequence : sequences)
                changes.add(new GoldenChange(
                        sequence,
                        new UUID(0, sequence),
                        "person",
                        GOLDEN,
                        Kind.CHANGED,
                        Instant.parse("2026-11-24T11:59:59Z")));
        }

        @Override
        public synchronized List<GoldenChange> next(String subscriber, int limit) {
            return changes.stream()
                    .filter(change -> !subscriber.equals("platform") || change.sequence() > delivered)
                    .limit(2)
                    .toList();
        }

        @Override
        public synchronized void delivered(String subscriber, long sequence) {
            if (crashes) throw new IllegalStateException("the database is away");
            for (; delivered < sequence; delivered++) all.countDown();
        }
    }

    /** Stands still unless told. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

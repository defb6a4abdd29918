package org.councilhub.adapters.publish;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.councilhub.adapters.record.ChangesPort;
import org.councilhub.adapters.record.ChangesPort.GoldenChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes on their way to one subscriber, in order: one that cannot be delivered holds up those behind it, and no other subscriber. */
final class Deliveries {
    private static final int BATCH = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private final Subscriber subscriber;
    private final ChangesPort changes;
    private final Clock clock;
    // a redirect could carry the key elsewhere
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private DeliveryStatus status;
    private int failures;
    private Instant notBefore = Instant.MIN;

    Deliveries(Subscriber subscriber, ChangesPort changes, Clock clock) {
        this.subscriber = subscriber;
        this.changes = changes;
        this.clock = clock;
        this.status = new DeliveryStatus(subscriber.name(), 0, Optional.empty());
    }

    synchronized DeliveryStatus status() {
        return status;
    }

    /** Delivers what there is, unless the pause after a failure is not yet over. */
    void run() {
        if (clock.instant().isBefore(notBefore)) return;
        try {
            deliver();
        } catch (RuntimeException e) {
            // the message of a database can hold values
            failed("is not told, as the changes cannot be read or confirmed (%s)"
                    .formatted(e.getClass().getSimpleName()));
        }
    }

    private void deliver() {
        for (var batch = changes.next(subscriber.name(), BATCH);
                !batch.isEmpty();
                batch = changes.next(subscriber.name(), BATCH)) {
            long last = 0;
            for (var change : batch) {
                var problem = post(change);
                if (problem.isPresent()) {
                    if (last > 0) changes.delivered(subscriber.name(), last);
                    failed(problem.get());
                    return;
                }
                last = change.sequence();
            }
            // once a batch: after a crash in between some are sent again, and told by their ids
            changes.delivered(subscriber.name(), last);
        }
    }

    private Optional<String> post(GoldenChange change) {
        try {
            var answer = client.send(Webhook.request(subscriber, change, clock.instant()), BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2)
                return Optional.of("answers %d, must answer 2xx".formatted(answer.statusCode()));
            delivered();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "cannot be reached (%s), must be".formatted(e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("is not told, as the hub stops");
        }
    }

    private synchronized void delivered() {
        if (failures > 0) LOG.info("subscriber {}: is told again", subscriber.name());
        failures = 0;
        status = new DeliveryStatus(status.subscriber(), status.delivered() + 1, Optional.empty());
    }

    private synchronized void failed(String problem) {
        var pause = pause(failures++);
        notBefore = clock.instant().plus(pause);
        var sentence = "%s %s; check it or its settings; the message is kept and sent again"
                .formatted(subscriber.address(), problem);
        if (!status.problem().equals(Optional.of(sentence))) LOG.warn("subscriber {}: {}", subscriber.name(), sentence);
        status = new DeliveryStatus(status.subscriber(), status.delivered(), Optional.of(sentence));
    }

    private static Duration pause(int failuresBefore) {
        var pause = Duration.ofSeconds(1L << Math.min(failuresBefore, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

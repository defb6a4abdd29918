package org.councilhub.hub.resolve;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Lane;

/** Figures of one type's resolver. */
final class ResolveMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final AtomicInteger leading;
    private final AtomicLong pending;

    ResolveMeters(RecordType type, MeterRegistry registry) {
        this.registry = registry;
        var ofType = List.of(Tag.of("type", type.word()));
        tags = Tags.of(ofType);
        leading = registry.gauge("councilhub.resolver.leader", ofType, new AtomicInteger());
        pending = registry.gauge("councilhub.records.pending", ofType, new AtomicLong());
    }

    void leads(boolean now) {
        leading.set(now ? 1 : 0);
    }

    void pending(long records) {
        pending.set(records);
    }

    void batch(Plan plan, Lane lane, Duration time) {
        var withLane = tags.and("lane", lane == Lane.INTERACTIVE ? "interactive" : "backlog");
        registry.timer("councilhub.resolver.batch", withLane).record(time);
        registry.summary("councilhub.resolver.batch.records", withLane)
                .record(plan.items().size());
        registry.counter("councilhub.resolver.edges", tags)
                .increment(plan.edges().size());
        registry.counter("councilhub.records.failed", tags)
                .increment(plan.failed().size());
    }
}

package org.councilhub.hub.resolve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.councilhub.hub.addresses.Places;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Resolves batches. One that fails is tried in halves until the record that it fails of stands alone and is given up. */
@Component
class Batches {
    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final Planner planner;
    private final StopList stopList;
    private final PlanWriter writer;
    private final ResolveSettings settings;

    Batches(Planner planner, StopList stopList, PlanWriter writer, ResolveSettings settings) {
        this.planner = planner;
        this.stopList = stopList;
        this.writer = writer;
        this.settings = settings;
    }

    /** What a batch is resolved with. */
    record Tools(TypeRules rules, WarmIndex index, Places places, long epoch, ResolveMeters meters) {}

    /** @throws RuntimeException when the machinery fails: the index is back at what was written, and the work can be tried again */
    void resolve(Backlog.Work work, Tools tools) {
        resolve(work.items(), work.lane(), tools);
    }

    private void resolve(List<Pending.Item> items, Lane lane, Tools tools) {
        try {
            attempt(items, Map.of(), lane, tools);
        } catch (RuntimeException | StackOverflowError fault) {
            tools.index().rollback();
            if (Faults.isOfMachinery(fault)) throw fault;
            if (items.size() == 1) giveUp(items.getFirst(), fault, lane, tools);
            else {
                int half = items.size() / 2;
                resolve(items.subList(0, half), lane, tools);
                resolve(items.subList(half, items.size()), lane, tools);
            }
        }
    }

    private void giveUp(Pending.Item item, Throwable fault, Lane lane, Tools tools) {
        String reason = Faults.describe(fault);
        LOG.warn("record {} cannot be resolved: {}", item.publicId(), reason);
        try {
            attempt(List.of(item), Map.of(item.record(), reason), lane, tools);
        } catch (RuntimeException e) {
            tools.index().rollback();
            throw e;
        }
    }

    private void attempt(List<Pending.Item> items, Map<Long, String> failed, Lane lane, Tools tools) {
        long start = System.nanoTime();
        var plan = planner.plan(items, failed, tools);
        long batch = writer.write(
                plan, stopList.found(tools.rules(), tools.index()), tools.rules(), tools.epoch(), settings.lease());
        tools.index().written(batch);
        tools.meters().batch(plan, lane, Duration.ofNanos(System.nanoTime() - start));
    }
}

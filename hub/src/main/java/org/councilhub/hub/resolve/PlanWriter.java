package org.councilhub.hub.resolve;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.councilhub.hub.golden.FormerMemberships;
import org.councilhub.hub.golden.GoldenWriter;
import org.councilhub.hub.resolve.Plan.Doubted;
import org.councilhub.hub.resolve.StopList.Revision;
import org.councilhub.hub.sources.FailedRecords;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Placements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch: all of it, or nothing. */
@Component
class PlanWriter {
    private final Epochs epochs;
    private final Edges edges;
    private final Memberships memberships;
    private final Placements placements;
    private final FormerMemberships formers;
    private final FailedRecords failed;
    private final GoldenWriter golden;
    private final Pending pending;
    private final Rollout rollout;
    private final JdbcClient jdbc;

    PlanWriter(
            Epochs epochs,
            Edges edges,
            Memberships memberships,
            Placements placements,
            FormerMemberships formers,
            FailedRecords failed,
            GoldenWriter golden,
            Pending pending,
            Rollout rollout,
            JdbcClient jdbc) {
        this.epochs = epochs;
        this.edges = edges;
        this.memberships = memberships;
        this.placements = placements;
        this.formers = formers;
        this.failed = failed;
        this.golden = golden;
        this.pending = pending;
        this.rollout = rollout;
        this.jdbc = jdbc;
    }

    /**
     * The changes come last, because all types take turns at them; then what others may be waiting for.
     *
     * @param revision keys that the batch has found to be too common, in force from the next batch on
     * @param patience how long this transaction may stand still before PostgreSQL ends it: a stopped process must not
     *     keep its successor from the epoch
     * @return the batch's number
     * @throws Deposed when the epoch is over: nothing is written
     */
    @Transactional
    public long write(Plan plan, Revision revision, TypeRules rules, long epoch, Duration patience) {
        jdbc.sql("select set_config('idle_in_transaction_session_timeout', :patience, true)")
                .param("patience", Long.toString(patience.toMillis()))
                .query(String.class)
                .single();
        long batch = epochs.nextBatch(rules.type(), epoch);
        if (!plan.known().isEmpty()) edges.delete(plan.known());
        if (!plan.edges().isEmpty()) edges.insert(plan.edges());
        memberships.write(rules.type(), batch, plan.memberships());
        placements.replace(plan.known(), plan.placements());
        if (!plan.left().isEmpty()) formers.write(batch, plan.left());
        writeDoubts(plan, rules, batch);
        writeFailures(plan, rules);
        golden.write(plan.regrouping(rules, batch));
        pending.remove(rules.type(), plan.items());
        if (!revision.isEmpty()) rollout.stop(revision, rules);
        return batch;
    }

    private void writeDoubts(Plan plan, TypeRules rules, long batch) {
        jdbc.sql("delete from doubt where anchor = any(:touched)")
                .param(
                        "touched",
                        plan.touched().stream().mapToLong(Long::longValue).toArray())
                .update();
        var doubts = plan.doubts();
        if (doubts.isEmpty()) return;
        jdbc.sql("""
                        insert into doubt (type, anchor, records, reason, weight, batch)
                        select :type, anchor, records::bigint[], reason, weight, :batch
                        from unnest(:anchors, :records, :reasons, :weights) as a (anchor, records, reason, weight)
                        """)
                .param("type", rules.type().word())
                .param("batch", batch)
                .param(
                        "anchors",
                        doubts.stream().mapToLong(d -> d.records().getFirst()).toArray())
                .param("records", doubts.stream().map(d -> array(d.records())).toArray(String[]::new))
                .param("reasons", doubts.stream().map(d -> d.reason().name()).toArray(String[]::new))
                .param("weights", doubts.stream().mapToLong(Doubted::weight).toArray())
                .update();
    }

    private void writeFailures(Plan plan, TypeRules rules) {
        var resolved = new HashSet<>(plan.known());
        resolved.removeAll(plan.failed().keySet());
        if (!resolved.isEmpty()) failed.forget(resolved);
        if (!plan.failed().isEmpty()) failed.keep(rules.type(), plan.failed());
    }

    private static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}

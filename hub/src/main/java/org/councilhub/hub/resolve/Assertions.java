package org.councilhub.hub.resolve;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.SourceRecords;
import org.councilhub.matching.cluster.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stewards say of two source records: SAME or DIFFERENT. A word that is said or taken back is resolved again. */
@Component
public class Assertions {
    private final StoredAssertions assertions;
    private final SourceRecords records;
    private final Pending pending;
    private final JdbcClient jdbc;

    Assertions(StoredAssertions assertions, SourceRecords records, Pending pending, JdbcClient jdbc) {
        this.assertions = assertions;
        this.records = records;
        this.pending = pending;
        this.jdbc = jdbc;
    }

    /** An assertion by the surrogates of its records. */
    record OnRecords(long left, long right, Verdict verdict) {}

    /** @throws IllegalArgumentException unless both are known records of one type */
    @Transactional
    public void say(RecordId one, RecordId other, Verdict verdict, String by) {
        long left = surrogate(one);
        long right = surrogate(other);
        if (one.type() != other.type())
            throw new IllegalArgumentException("illegal assertion: on a %s and a %s, must be on two of one type"
                    .formatted(one.type().word(), other.type().word()));
        var now = Instant.now();
        assertions
                .findByLeftIdAndRightId(Math.min(left, right), Math.max(left, right))
                .ifPresentOrElse(
                        known -> known.turnTo(verdict, by, now),
                        () -> assertions.save(StoredAssertion.on(left, right, verdict, by, now)));
        resolveAgain(one, left, right);
    }

    /** Takes a word back; does nothing where none was said. */
    @Transactional
    public void takeBack(RecordId one, RecordId other) {
        long left = surrogate(one);
        long right = surrogate(other);
        assertions
                .findByLeftIdAndRightId(Math.min(left, right), Math.max(left, right))
                .ifPresent(known -> {
                    assertions.delete(known);
                    resolveAgain(one, left, right);
                });
    }

    private void resolveAgain(RecordId one, long left, long right) {
        pending.add(one.type(), List.of(Math.min(left, right), Math.max(left, right)), Lane.INTERACTIVE);
    }

    private long surrogate(RecordId id) {
        return records.surrogate(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "illegal assertion: names a record of %s that never landed".formatted(id.source())));
    }

    /** Those with an end among these records. */
    List<OnRecords> touching(Collection<Long> among) {
        return jdbc.sql("""
                        select left_id, right_id, verdict from assertion where left_id = any(:records)
                        union
                        select left_id, right_id, verdict from assertion where right_id = any(:records)
                        """)
                .param("records", among.stream().mapToLong(Long::longValue).toArray())
                .query((row, number) -> new OnRecords(
                        row.getLong("left_id"), row.getLong("right_id"), Verdict.valueOf(row.getString("verdict"))))
                .list();
    }
}

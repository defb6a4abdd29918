package org.councilhub.adapters.record;

import java.util.List;
import java.util.Optional;

/** Where records land. What these calls have returned from is durable: nothing after them can lose it. */
public interface LandingPort {
    /**
     * Lands records, in one commit. Saying the same again changes nothing.
     *
     * @return one answer a record, in the same order
     */
    List<Landed> land(List<SourceRecord> records);

    /** Keeps rows that could not become records. The same (source, origin, line) again replaces the earlier row. */
    void quarantine(List<QuarantinedRow> rows);

    /** How far a polled source has been read: what {@link #readUpTo} was last told, in the source's own terms. */
    Optional<String> position(String source);

    void readUpTo(String source, String position);

    /** @param state what the record did to what was there */
    record Landed(RecordId id, State state) {}

    /**
     * {@code STALE}: older than what is there, kept as history. {@code UNCHANGED}: the same content, nothing written.
     * {@code ERASED}: the record was erased for good, nothing written.
     */
    enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        STALE,
        DELETED,
        ERASED
    }

    /**
     * @param origin the file or request it came in
     * @param line of that file, from 1
     * @param reason what is wrong and what to do, in a sentence without personal data
     * @param raw the row as it came, cut to a bounded length; personal, never logged
     */
    record QuarantinedRow(String source, String origin, long line, String reason, String raw) {}
}

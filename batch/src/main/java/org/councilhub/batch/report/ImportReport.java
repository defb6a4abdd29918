package org.councilhub.batch.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.councilhub.adapters.record.LandingPort.State;

/**
 * What an import did.
 *
 * @param rows of the extract, all runs together
 * @param records by what they did to what was there, all runs together
 * @param quarantined rows that could not become records
 * @param resumedAfter rows that an earlier, broken run had done
 * @param seconds of this run
 */
public record ImportReport(
        String source,
        String file,
        long rows,
        Map<State, Long> records,
        long quarantined,
        long resumedAfter,
        double seconds) {
    public ImportReport {
        records = Map.copyOf(records);
    }

    public long records(State state) {
        return records.getOrDefault(state, 0L);
    }

    /** Of this run. */
    public long rowsPerSecond() {
        return Math.round((rows - resumedAfter) / Math.max(seconds, 0.001));
    }

    /** For a terminal. */
    public List<String> lines() {
        String resumed = resumedAfter == 0 ? "" : ", going on after row %,d".formatted(resumedAfter);
        return List.of(
                "%s from %s%s".formatted(file, source, resumed),
                "%,12d rows in %.1f s (%,d rows/s)".formatted(rows, seconds, rowsPerSecond()),
                line(State.NEW),
                line(State.CHANGED),
                line(State.UNCHANGED),
                line(State.STALE),
                line(State.DELETED),
                line(State.ERASED),
                "%,12d quarantined".formatted(quarantined));
    }

    private String line(State state) {
        return "%,12d %s".formatted(records(state), state.name().toLowerCase(Locale.ROOT));
    }
}

package org.councilhub.batch.nightly;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.councilhub.adapters.record.LandingPort.Landed;
import org.councilhub.adapters.record.LandingPort.State;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What has been done, kept in the step's context: it is committed with the chunk that it counts. */
record Tally(long rows, Map<State, Long> records, long quarantined) {
    private static final String ROWS = "rows";
    private static final String QUARANTINED = "quarantined";

    Tally {
        records = Map.copyOf(records);
    }

    static Tally of(ExecutionContext context) {
        var records = new EnumMap<State, Long>(State.class);
        for (State state : State.values()) records.put(state, context.getLong(state.name(), 0));
        return new Tally(rowsDone(context), records, context.getLong(QUARANTINED, 0));
    }

    static long rowsDone(ExecutionContext context) {
        return context.getLong(ROWS, 0);
    }

    Tally plus(int chunkRows, List<Landed> landed, int chunkQuarantined) {
        var sums = new EnumMap<State, Long>(records);
        landed.forEach(one -> sums.merge(one.state(), 1L, Long::sum));
        return new Tally(rows + chunkRows, sums, quarantined + chunkQuarantined);
    }

    void putInto(ExecutionContext context) {
        context.putLong(ROWS, rows);
        records.forEach((state, count) -> context.putLong(state.name(), count));
        context.putLong(QUARANTINED, quarantined);
    }
}

package org.councilhub.adapters.pull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.councilhub.adapters.record.LandingPort.Landed;
import org.councilhub.adapters.record.LandingPort.State;

/**
 * What came of one or more extracts.
 *
 * @param extracts read to their end
 * @param refused as a whole
 * @param rows that were taken, without those in quarantine
 * @param landed how many records did what to what was there
 */
public record Tally(long extracts, long refused, long rows, long quarantined, Map<State, Long> landed) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, Map.of());

    public Tally {
        landed = Map.copyOf(landed);
    }

    /** Source records that landed, whatever they did there. */
    public long records() {
        return landed.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean changedNothing() {
        return quarantined == 0 && records() == landed.getOrDefault(State.UNCHANGED, 0L);
    }

    public Tally plus(Tally other) {
        var sum = new EnumMap<State, Long>(State.class);
        sum.putAll(landed);
        other.landed.forEach((state, count) -> sum.merge(state, count, Long::sum));
        return new Tally(
                extracts + other.extracts,
                refused + other.refused,
                rows + other.rows,
                quarantined + other.quarantined,
                sum);
    }

    static Tally ofBatch(long rows, long quarantined, List<Landed> answers) {
        var landed = new EnumMap<State, Long>(State.class);
        for (var answer : answers) landed.merge(answer.state(), 1L, Long::sum);
        return new Tally(0, 0, rows, quarantined, landed);
    }

    static Tally ofExtract() {
        return new Tally(1, 0, 0, 0, Map.of());
    }

    static Tally ofRefused() {
        return new Tally(0, 1, 0, 0, Map.of());
    }
}

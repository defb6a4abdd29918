package org.councilhub.matching.packed;

import org.councilhub.matching.compare.Sketched;
import org.councilhub.matching.model.WeightedComparison;

/** For every comparison that can tell pairs by sketches, those of its field's values, by their numbers. */
final class Sketches {
    private static final int TASK = 1 << 12;

    private final long[][] byComparison;

    private Sketches(int comparisons) {
        byComparison = new long[comparisons][];
    }

    static Sketches of(PackedRecords records, Workers workers) {
        var comparisons = records.model().comparisons();
        var sketches = new Sketches(comparisons.size());
        for (int i = 0; i < comparisons.size(); i++)
            sketches.byComparison[i] = of(comparisons.get(i), records, workers);
        return sketches;
    }

    /** Empty where there are none: one that another comparison can silence is told in its turn. */
    private static long[] of(WeightedComparison weighted, PackedRecords records, Workers workers) {
        if (!(weighted.comparison() instanceof Sketched comparison)
                || weighted.silence().isPresent()) return new long[0];
        int field = weighted.fields().getFirst();
        var sketches = new long[records.values(field) + 1];
        workers.run(sketches.length / TASK + 1, (task, worker) -> {
            int end = Math.min(sketches.length, (task + 1) * TASK);
            for (int number = Math.max(1, task * TASK); number < end; number++) {
                var value = records.value(field, number);
                if (value != null) sketches[number] = comparison.sketch(value);
            }
        });
        return sketches;
    }

    long[] of(int comparison) {
        return byComparison[comparison];
    }
}

package org.councilhub.matching.packed;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.Sketched;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** For every comparison that can tell pairs by sketches, those of its fields' values by their numbers: a slot for each of its fields, side by side. */
final class Sketches {
    private static final int TASK = 1 << 12;
    private static final int NONE = -1;

    private final int[] first;
    private final List<Integer> fields = new ArrayList<>();
    private final List<long[]> byNumber = new ArrayList<>();

    private Sketches(int comparisons) {
        first = new int[comparisons];
    }

    static Sketches of(PackedRecords records, Workers workers) {
        var comparisons = records.model().comparisons();
        var sketches = new Sketches(comparisons.size());
        for (int i = 0; i < comparisons.size(); i++) {
            sketches.first[i] = NONE;
            if (!(comparisons.get(i).comparison() instanceof Sketched sketched)) continue;
            sketches.first[i] = sketches.fields.size();
            for (int field : sketched.sketchedFields()) {
                sketches.fields.add(field);
                sketches.byNumber.add(of(sketched, field, records, workers));
            }
        }
        return sketches;
    }

    private static long[] of(Sketched comparison, int field, PackedRecords records, Workers workers) {
        var sketches = new long[records.values(field) + 1];
        workers.run(sketches.length / TASK + 1, (task, worker) -> {
            int end = Math.min(sketches.length, (task + 1) * TASK);
            for (int number = task * TASK; number < end; number++) {
                @Nullable Value value = records.value(field, number);
                sketches[number] = value == null ? Sketched.ABSENT : comparison.sketch(field, value);
            }
        });
        return sketches;
    }

    /** A comparison's first slot, negative where it has none. */
    int first(int comparison) {
        return first[comparison];
    }

    int slots() {
        return byNumber.size();
    }

    /**
     * Fills in the sketches of some rows, slot by slot, so that no read waits for another.
     *
     * @param rows numbers of values, row by row
     */
    void read(int[] rows, int columns, int count, long[] into) {
        int slots = slots();
        for (int slot = 0; slot < slots; slot++) {
            var sketches = byNumber.get(slot);
            int field = fields.get(slot);
            for (int i = 0; i < count; i++) into[i * slots + slot] = sketches[rows[i * columns + field]];
        }
    }
}

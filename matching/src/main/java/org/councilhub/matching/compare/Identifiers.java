package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Codes;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Identifiers: any of the values may agree; one typing error is near. */
record Identifiers(int field, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of("exact", "near", "different");
    static final int EXACT = 0;
    static final int NEAR = 1;
    static final int DIFFERENT = 2;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Codes x) || !(b[field] instanceof Codes y)) return NOTHING;
        return best(x.all(), y.all(), exact);
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {field};
    }

    @Override
    public long sketch(int of, Value value) {
        return DigitSketch.of(((Codes) value).all());
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        return DigitSketch.compare(x[atX], y[atY], NEAR, DIFFERENT);
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Codes codes ? codes.all() : List.of();
    }

    /** Of several values that agree the rarest counts. */
    static int best(List<String> left, List<String> right, Optional<Frequency> exact) {
        int best = DIFFERENT;
        for (var x : left)
            for (var y : right) {
                if (x.equals(y)) best = Comparison.rarer(best, Comparison.of(EXACT, x, exact));
                else if (best == DIFFERENT && Edits.atMostOne(x, y)) best = NEAR;
            }
        return best;
    }
}

package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.NameToken;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** The given names after the first. Leaving them out is common and says nothing. */
record MiddleNames(int given, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of("exact", "initial", "near", "different");
    private static final int EXACT = 0;
    private static final int INITIAL = 1;
    private static final int NEAR = 2;
    private static final int DIFFERENT = 3;
    private static final double NEAR_LIMIT = .9;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[given] instanceof Name left) || !(b[given] instanceof Name right)) return NOTHING;
        if (left.size() == 1 || right.size() == 1) return NOTHING;
        int best = DIFFERENT;
        for (int i = 1; i < left.size(); i++)
            for (int j = 1; j < right.size(); j++) {
                int agreement = compare(left.part(i), right.part(j));
                best = Comparison.rarer(best, agreement);
            }
        return best;
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {given};
    }

    /** Tells who has no middle name. */
    @Override
    public long sketch(int field, Value value) {
        return ((Name) value).size() == 1 ? ABSENT : NO_SKETCH;
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        return x[atX] == ABSENT || y[atY] == ABSENT ? NOTHING : UNSURE;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[given] instanceof Name name
                ? name.parts().stream()
                        .skip(1)
                        .filter(part -> !part.isInitial())
                        .map(NameToken::text)
                        .toList()
                : List.of();
    }

    private int compare(NameToken x, NameToken y) {
        if (x.isInitial() || y.isInitial())
            return x.initial() == y.initial()
                    ? Comparison.of(INITIAL, NameFrequencies.givenNames().initialCode(x.initial()))
                    : DIFFERENT;
        if (x.same(y)) return Comparison.of(EXACT, GivenNames.code(exact, x));
        return x.related(y) || JaroWinkler.atLeast(NEAR_LIMIT, x.text(), y.text()) ? NEAR : DIFFERENT;
    }
}

package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Surnames whole, and by the parts of double-barrelled ones. */
record Surnames(int surname, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS =
            List.of("exact", "one-edit", "truncated", "part", "near", "phonetic", "alike", "different");
    private static final int EXACT = 0;
    private static final int ONE_EDIT = 1;
    private static final int TRUNCATED = 2;
    private static final int PART = 3;
    private static final int NEAR = 4;
    private static final int PHONETIC = 5;
    private static final int ALIKE = 6;
    private static final int DIFFERENT = 7;
    private static final int SHORTEST_PART = 3;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[surname] instanceof Name left) || !(b[surname] instanceof Name right)) return NOTHING;
        var x = left.whole();
        var y = right.whole();
        if (x.isInitial() || y.isInitial()) return NOTHING;
        if (x.same(y))
            return Comparison.of(EXACT, exact.isPresent() ? exact.get().code(x.text()) : x.surnameCode());
        int shape = NameShapes.compare(x, y);
        if (shape == NameShapes.ONE_EDIT) return ONE_EDIT;
        if (sharePart(left, right)) return PART;
        return switch (shape) {
            case NameShapes.TRUNCATED -> TRUNCATED;
            case NameShapes.NEAR -> NEAR;
            case NameShapes.PHONETIC -> PHONETIC;
            case NameShapes.ALIKE -> ALIKE;
            default -> DIFFERENT;
        };
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {surname};
    }

    @Override
    public long sketch(int field, Value value) {
        var name = (Name) value;
        return NameSketch.of(name, name.whole());
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        long left = x[atX];
        long right = y[atY];
        if (left == ABSENT || right == ABSENT) return NOTHING;
        if (left == NO_SKETCH || right == NO_SKETCH) return UNSURE;
        if (NameSketch.isInitial(left) || NameSketch.isInitial(right)) return NOTHING;
        if (NameSketch.maybeSame(left, right)) return UNSURE;
        boolean unsure = NameSketch.hasParts(left) || NameSketch.hasParts(right) || NameSketch.maybeAlike(left, right);
        return unsure ? UNSURE_BUT_UNEQUAL : DIFFERENT;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[surname] instanceof Name name && !name.whole().isInitial()
                ? List.of(name.whole().text())
                : List.of();
    }

    private static boolean sharePart(Name left, Name right) {
        if (left.size() == 1 && right.size() == 1) return false;
        for (var x : left.parts())
            for (var y : right.parts()) if (x.text().length() >= SHORTEST_PART && x.same(y)) return true;
        return false;
    }
}

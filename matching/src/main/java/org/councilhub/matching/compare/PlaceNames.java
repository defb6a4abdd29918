package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;
import org.jspecify.annotations.Nullable;

/** Names of towns and districts: {@code Newcastle} is a part of {@code Newcastle upon Tyne}. */
record PlaceNames(int field, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of("exact", "near", "part", "different");
    private static final int EXACT = 0;
    private static final int NEAR = 1;
    private static final int PART = 2;
    private static final int DIFFERENT = 3;
    private static final int SHORTEST_FOR_EDIT = 4;
    private static final double NEAR_LIMIT = .92;
    private static final int WORDS = 4;
    private static final int HASH = TextSketch.ROOM - WORDS;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Words x) || !(b[field] instanceof Words y)) return NOTHING;
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        if (isPart(x, y) || isPart(y, x)) return PART;
        return isNear(x.text(), y.text()) ? NEAR : DIFFERENT;
    }

    private static boolean isPart(Words part, Words whole) {
        return part.words().size() < whole.words().size()
                && part.text().length() >= SHORTEST_FOR_EDIT
                && whole.words().containsAll(part.words());
    }

    private static boolean isNear(String x, String y) {
        if (Math.min(x.length(), y.length()) < SHORTEST_FOR_EDIT) return false;
        return Edits.atMostOne(x, y) || JaroWinkler.atLeast(NEAR_LIMIT, x, y);
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {field};
    }

    /** Above the text the number of its words and bits of a hash. */
    @Override
    public long sketch(int of, Value value) {
        var words = (Words) value;
        if (words.words().size() >= 1 << WORDS) return NO_SKETCH;
        return TextSketch.of(words.text(), words.words().size() << HASH | TextSketch.hash(words.text(), HASH));
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        long left = x[atX];
        long right = y[atY];
        if (left == ABSENT || right == ABSENT) return NOTHING;
        int difference = TextSketch.rest(left) ^ TextSketch.rest(right);
        if (left == NO_SKETCH || right == NO_SKETCH || difference == 0) return UNSURE;
        boolean unsure = difference >>> HASH != 0
                || TextSketch.mayBeOneEdit(left, right)
                || TextSketch.mayReach(NEAR_LIMIT, left, right);
        return unsure ? UNSURE_BUT_UNEQUAL : DIFFERENT;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Words words ? List.of(words.text()) : List.of();
    }
}

package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Tells on which level two records agree. Symmetric and pure. */
public interface Comparison {
    /** One side says nothing: no evidence either way. */
    int NOTHING = -1;

    /**
     * @param a values by field index, null where absent
     * @return {@link #NOTHING}, or the level in the low byte and above it the frequency code of the agreeing value
     */
    int compare(@Nullable Value[] a, @Nullable Value[] b);

    /** What a record says here, in the words whose frequency matters when two records agree exactly; none where it does not. */
    default List<String> words(@Nullable Value[] values) {
        return List.of();
    }

    /** Some of its fields: two records that are equal in them agree as one of them does with itself. None: all fields. */
    default int[] identity() {
        return new int[0];
    }

    static int level(int agreement) {
        return agreement & 0xff;
    }

    static int frequencyCode(int agreement) {
        return agreement >>> 8;
    }

    /** A level, with the frequency of what agrees where that is known. */
    static int of(int level, String word, Optional<Frequency> frequency) {
        return frequency.isPresent() ? of(level, frequency.get().code(word)) : level;
    }

    /** The better of two agreements: the better level, of one level the rarer value. */
    static int rarer(int x, int y) {
        if (level(x) != level(y)) return level(x) < level(y) ? x : y;
        return Math.max(x, y);
    }

    static int of(int level, int frequencyCode) {
        return level | Math.min(frequencyCode, 255) << 8;
    }
}

package org.councilhub.matching.compare;

import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Tells on which level two records agree. Symmetric and pure. */
@FunctionalInterface
public interface Comparison {
    /** One side says nothing: no evidence either way. */
    int NOTHING = -1;

    /**
     * @param a values by field index, null where absent
     * @return {@link #NOTHING}, or the level in the low byte and above it the frequency code of the agreeing value
     */
    int compare(@Nullable Value[] a, @Nullable Value[] b);

    static int level(int agreement) {
        return agreement & 0xff;
    }

    static int frequencyCode(int agreement) {
        return agreement >>> 8;
    }

    static int of(int level, int frequencyCode) {
        return level | Math.min(frequencyCode, 255) << 8;
    }
}

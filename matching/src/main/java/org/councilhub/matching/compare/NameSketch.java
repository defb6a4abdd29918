package org.councilhub.matching.compare;

import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.NameToken;

/** Sketches of names: above the text whether there are other parts, bits of a hash, and one bit or more for each form that the name may be short for. */
final class NameSketch {
    private static final int ROOTS = 16;
    private static final int HASH = TextSketch.ROOM - ROOTS - 1;
    private static final int HASH_AT = ROOTS;
    private static final int PARTS_AT = ROOTS + HASH;

    private NameSketch() {}

    /** @param token the part of the name that is compared */
    static long of(Name name, NameToken token) {
        int roots = 0;
        for (var root : token.roots()) roots |= 1 << TextSketch.hash(root, Integer.numberOfTrailingZeros(ROOTS));
        int parts = name.size() > 1 ? 1 : 0;
        return TextSketch.of(
                token.text(),
                token.letters(),
                parts << PARTS_AT | TextSketch.hash(token.text(), HASH) << HASH_AT | roots);
    }

    static boolean hasParts(long sketch) {
        return (TextSketch.rest(sketch) >>> PARTS_AT & 1) != 0;
    }

    static boolean isInitial(long sketch) {
        return TextSketch.length(sketch) == 1;
    }

    static boolean maybeSame(long x, long y) {
        int difference = TextSketch.rest(x) ^ TextSketch.rest(y);
        return ((difference >>> HASH_AT) & ((1 << HASH) - 1)) == 0;
    }

    static boolean maybeRelated(long x, long y) {
        return (TextSketch.rest(x) & TextSketch.rest(y) & ((1 << ROOTS) - 1)) != 0;
    }

    /** Whether {@link NameShapes} may find that two names that are not the same resemble each other. */
    static boolean maybeAlike(long x, long y) {
        return TextSketch.mayBeOneEdit(x, y)
                || TextSketch.mayBegin(x, y)
                || TextSketch.mayReach(NameShapes.LEAST_LIMIT, x, y);
    }
}

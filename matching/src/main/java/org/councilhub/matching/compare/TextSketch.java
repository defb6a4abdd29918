package org.councilhub.matching.compare;

import org.councilhub.matching.value.Letters;

/**
 * What can be told of two texts that differ: their plain letters, lengths and first letters, from the lowest bit up, with {@link #ROOM} bits left above
 * for what else matters.
 */
final class TextSketch {
    private static final int LETTERS = 26;
    private static final long LETTERS_MASK = (1L << LETTERS) - 1;
    private static final int LENGTH_BITS = 5;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;
    private static final int FIRST_AT = LETTERS + LENGTH_BITS;
    private static final int FIRST_BITS = 5;
    private static final int OTHER_FIRST = 27;
    private static final int REST_AT = FIRST_AT + FIRST_BITS;

    /** Bits of a sketch that are free. */
    static final int ROOM = Long.SIZE - REST_AT;

    private static final int HASH = 0x9E3779B9;

    private TextSketch() {}

    /** @param rest for {@link #rest}, at most {@link #ROOM} bits */
    static long of(String text, long letters, int rest) {
        if (text.isEmpty() || text.length() >= LONGEST) return Sketched.NO_SKETCH;
        char first = text.charAt(0);
        long initial = first >= 'a' && first <= 'z' ? first - 'a' + 1 : OTHER_FIRST;
        return (letters & LETTERS_MASK)
                | (long) text.length() << LETTERS
                | initial << FIRST_AT
                | (long) rest << REST_AT;
    }

    static long of(String text, int rest) {
        return of(text, Letters.of(text), rest);
    }

    /** Some bits of a text's hash: where they differ, so do the texts. */
    static int hash(String text, int bits) {
        return (text.hashCode() * HASH) >>> (Integer.SIZE - bits);
    }

    static int rest(long sketch) {
        return (int) (sketch >>> REST_AT);
    }

    static int length(long sketch) {
        return (int) (sketch >>> LETTERS) & LONGEST;
    }

    static boolean sameInitial(long x, long y) {
        return (((x ^ y) >>> FIRST_AT) & ((1 << FIRST_BITS) - 1)) == 0;
    }

    static boolean mayBeOneEdit(long x, long y) {
        return Math.abs(length(x) - length(y)) <= 1 && only(x, y) <= 1 && only(y, x) <= 1;
    }

    /** Whether one may be how the other begins. */
    static boolean mayBegin(long x, long y) {
        return sameInitial(x, y) && (length(x) < length(y) ? only(x, y) : only(y, x)) == 0;
    }

    /** Whether their Jaro-Winkler similarity may be at least a limit. */
    static boolean mayReach(double limit, long x, long y) {
        int matches = Math.min(length(x) - only(x, y), length(y) - only(y, x));
        return JaroWinkler.mayReach(limit, length(x), length(y), matches, sameInitial(x, y));
    }

    private static int only(long x, long y) {
        return Long.bitCount(x & ~y & LETTERS_MASK);
    }
}

package org.councilhub.matching.compare;

import org.councilhub.matching.value.Postcode;

/** Postcodes of up to eight signs as six bits each, the first sign highest; below them how many signs its area and its district have. */
final class PostcodeSketch {
    private static final int SIGN = 6;
    private static final int MOST = 8;
    private static final int SIGNS_AT = Long.SIZE - SIGN * MOST;
    private static final long LOWEST = 0x0410_4104_1041L << SIGNS_AT;
    private static final int PART = 4;
    private static final int PART_MASK = (1 << PART) - 1;
    private static final int FOREIGN_AT = 2 * PART;
    private static final int LENGTH_AT = FOREIGN_AT + 1;

    private PostcodeSketch() {}

    static long of(Postcode postcode) {
        var text = postcode.text();
        if (text.length() > MOST) return Sketched.NO_SKETCH;
        long signs = 0;
        for (int i = 0; i < MOST; i++) {
            int sign = i < text.length() ? sign(text.charAt(i)) : 0;
            if (sign < 0) return Sketched.NO_SKETCH;
            signs = signs << SIGN | sign;
        }
        boolean foreign = postcode.sector().indexOf(' ') < 0;
        return signs << SIGNS_AT
                | (long) text.length() << LENGTH_AT
                | (foreign ? 1L : 0L) << FOREIGN_AT
                | (long) postcode.district().length() << PART
                | postcode.area().length();
    }

    private static int sign(char c) {
        if (c >= '0' && c <= '9') return c - '0' + 1;
        return c >= 'A' && c <= 'Z' ? c - 'A' + 11 : -1;
    }

    /** The levels of {@link Postcodes}. */
    static int compare(long x, long y) {
        if (x == Sketched.ABSENT || y == Sketched.ABSENT) return Comparison.NOTHING;
        if (x == Sketched.NO_SKETCH || y == Sketched.NO_SKETCH) return Sketched.UNSURE;
        if (x == y) return Postcodes.EXACT;
        int longer = Math.abs(length(x) - length(y));
        if (longer == 1 || (x >>> FOREIGN_AT & 1) != (y >>> FOREIGN_AT & 1)) return Sketched.UNSURE;
        long difference = (x ^ y) >>> SIGNS_AT << SIGNS_AT;
        if (longer == 0 && isOneEdit(difference, x, y)) return Postcodes.NEAR;
        int same = Long.numberOfLeadingZeros(difference) / SIGN;
        if (area(x) == 0 || area(x) != area(y) || same < area(x)) return Postcodes.DIFFERENT;
        if (district(x) != district(y) || same < district(x)) return Postcodes.AREA;
        return same > district(x) ? Postcodes.SECTOR : Postcodes.DISTRICT;
    }

    /** One sign replaced, or two neighbours swapped. */
    private static boolean isOneEdit(long difference, long x, long y) {
        long folded = difference | difference >>> 1 | difference >>> 2;
        long others = (folded | folded >>> 3) & LOWEST;
        int count = Long.bitCount(others);
        if (count != 2) return count == 1;
        int low = Long.numberOfTrailingZeros(others);
        int mask = (1 << SIGN) - 1;
        return (x >>> low & mask) == (y >>> (low + SIGN) & mask) && (x >>> (low + SIGN) & mask) == (y >>> low & mask);
    }

    private static int length(long sketch) {
        return (int) (sketch >>> LENGTH_AT) & PART_MASK;
    }

    private static int area(long sketch) {
        return (int) sketch & PART_MASK;
    }

    private static int district(long sketch) {
        return (int) (sketch >>> PART) & PART_MASK;
    }
}

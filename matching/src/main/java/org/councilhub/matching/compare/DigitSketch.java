package org.councilhub.matching.compare;

import java.util.List;

/** Numbers of up to 16 signs as four bits each, none of them 0, the last sign lowest. */
final class DigitSketch {
    private static final int BITS = 4;
    private static final int MOST = Long.SIZE / BITS;
    private static final int PLUS = 11;
    private static final long LOWEST = 0x1111111111111111L;

    private DigitSketch() {}

    /** Of the only one of some numbers. */
    static long of(List<String> numbers) {
        return numbers.size() == 1 ? of(numbers.getFirst()) : Sketched.NO_SKETCH;
    }

    static long of(String number) {
        if (number.length() > MOST) return Sketched.NO_SKETCH;
        long sketch = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c != '+' && (c < '0' || c > '9')) return Sketched.NO_SKETCH;
            sketch = sketch << BITS | (c == '+' ? PLUS : c - '0' + 1);
        }
        return sketch;
    }

    static boolean maybeSame(long x, long y) {
        boolean says = x != Sketched.ABSENT && y != Sketched.ABSENT;
        return says && (x == y || x == Sketched.NO_SKETCH || y == Sketched.NO_SKETCH);
    }

    /** The levels of {@link Identifiers}, except that the frequency of equal numbers is not known. */
    static int compare(long x, long y, int near, int different) {
        if (x == Sketched.ABSENT || y == Sketched.ABSENT) return Comparison.NOTHING;
        if (x == Sketched.NO_SKETCH || y == Sketched.NO_SKETCH || x == y) return Sketched.UNSURE;
        int longer = Math.abs(length(x) - length(y));
        if (longer == 1) return Sketched.UNSURE;
        return longer == 0 && isOneEdit(x ^ y, x, y) ? near : different;
    }

    /** Of two numbers of one length: one sign replaced, or two neighbours swapped. */
    private static boolean isOneEdit(long difference, long x, long y) {
        int others = others(x, y);
        if (others != 2) return others == 1;
        int low = Long.numberOfTrailingZeros(difference) / BITS * BITS;
        return (x >>> low & 15) == (y >>> (low + BITS) & 15) && (x >>> (low + BITS) & 15) == (y >>> low & 15);
    }

    /** How many signs differ. */
    static int others(long x, long y) {
        long difference = x ^ y;
        return Long.bitCount((difference | difference >>> 1 | difference >>> 2 | difference >>> 3) & LOWEST);
    }

    private static int length(long sketch) {
        return (Long.SIZE - Long.numberOfLeadingZeros(sketch) + BITS - 1) / BITS;
    }
}

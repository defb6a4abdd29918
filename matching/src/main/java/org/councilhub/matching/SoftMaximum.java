package org.councilhub.matching;

/** {@code log2(1 + 2^x)} in millibits, from a table: exact to a millibit, the same on every machine, and fast. */
final class SoftMaximum {
    /** Beyond it the answer is 0 or x itself. */
    private static final int REACH = 12_000;

    private static final short[] TABLE = table();

    private SoftMaximum() {}

    static long withZero(long millibits) {
        if (millibits < -REACH) return 0;
        return millibits > REACH ? millibits : TABLE[(int) millibits + REACH];
    }

    private static short[] table() {
        var table = new short[2 * REACH + 1];
        for (int x = -REACH; x <= REACH; x++)
            table[x + REACH] = (short)
                    StrictMath.round(StrictMath.log1p(StrictMath.pow(2, x / 1000.0)) / StrictMath.log(2) * 1000);
        return table;
    }
}

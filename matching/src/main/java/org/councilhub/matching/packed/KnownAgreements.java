package org.councilhub.matching.packed;

/** Agreements of pairs of values by their numbers: the last ones that fell into each place. */
final class KnownAgreements {
    private static final int BITS = 15;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long[] pairs = new long[1 << BITS];
    private final int[] agreements = new int[1 << BITS];
    private int place;

    /** Looks a pair up; no number is 0. */
    boolean has(int left, int right) {
        long pair = pair(left, right);
        place = (int) ((pair * MIX) >>> (Long.SIZE - BITS));
        return pairs[place] == pair;
    }

    /** Of the pair that was looked up last. */
    int get() {
        return agreements[place];
    }

    /** Of the pair that was looked up last. */
    void put(int left, int right, int agreement) {
        pairs[place] = pair(left, right);
        agreements[place] = agreement;
    }

    private static long pair(int left, int right) {
        return ((long) Math.min(left, right) << Integer.SIZE) | Math.max(left, right);
    }
}

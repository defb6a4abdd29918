package org.councilhub.matching.blocking;

/**
 * Keys as numbers. Within a rule the number is the key: index and bulk follow the same ones, so that two texts of one number (1 in 2^50) bring a
 * pair that scoring turns down, in both alike. The hash of a joined text follows from its parts' (a polynomial modulo 2^64), so that no text
 * need be joined.
 */
public final class KeyHash {
    /** Significant bits of a key. */
    public static final int BITS = 50;

    static final char BETWEEN = '|';
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long[] POWERS = powers(1 << 10);

    private KeyHash() {}

    private static long[] powers(int count) {
        var powers = new long[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) powers[i] = powers[i - 1] * BASE;
        return powers;
    }

    /** Of a text, to be joined. */
    public static long of(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) hash = hash * BASE + text.charAt(i);
        return hash;
    }

    /** The key that a whole text, its rule's name in front, stands for. */
    public static long keyOf(String text) {
        return key(of(text));
    }

    /** Of a text followed by another one. */
    static long joined(long left, long right, int rightLength) {
        return left * power(rightLength) + right;
    }

    static long between(long left) {
        return left * BASE + BETWEEN;
    }

    private static long power(int exponent) {
        long power = 1;
        int left = exponent;
        for (; left >= POWERS.length; left -= POWERS.length - 1) power *= POWERS[POWERS.length - 1];
        return power * POWERS[left];
    }

    /** The key of a whole text's hash, [0..2^50): mixed as by MurmurHash3's finalizer (Appleby 2011). */
    static long key(long hash) {
        long h = hash;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (h ^ h >>> 33) >>> (Long.SIZE - BITS);
    }
}

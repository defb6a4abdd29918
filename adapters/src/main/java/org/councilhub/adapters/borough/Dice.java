package org.councilhub.adapters.borough;

import java.util.List;

/**
 * Reproducible chance. Each thing that is drawn has its own dice, made of the seed, what is drawn and which one of them, so
 * that anything can be drawn again by itself, in any order, on any machine and any Java.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014), written out because the library's version may change how it maps bits to ranges.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** @param of what is drawn, such as {@code household}; part of the result for ever */
    static Dice of(long seed, String of, long index) {
        return new Dice(mix(mix(seed + GOLDEN_GAMMA * of.hashCode()) + GOLDEN_GAMMA * (index + 1)));
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** @return in [0..bound) */
    int below(int bound) {
        return (int) below((long) bound);
    }

    /** @return in [0..bound) */
    long below(long bound) {
        return Math.unsignedMultiplyHigh(next(), bound);
    }

    /** @return in [low..high] */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** @param probability [0..1] */
    boolean chance(double probability) {
        return (next() >>> 11) * 0x1.0p-53 < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** @return an index, as often as its weight says */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) total += weight;
        int left = below(total);
        int index = 0;
        while (left >= weights[index]) left -= weights[index++];
        return index;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

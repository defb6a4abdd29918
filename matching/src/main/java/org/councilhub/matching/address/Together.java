package org.councilhub.matching.address;

import java.util.Arrays;

/**
 * How many addresses have two things at once, such as two words in their names, or a word and an area. What one word says when another has said
 * it already, ENGLAND after CHURCH OF, is little. Frozen with the gazetteer.
 */
final class Together {
    private final long[] pairs;
    private final int[] counts;

    private Together(long[] pairs, int[] counts) {
        this.pairs = pairs;
        this.counts = counts;
    }

    /** Pairs in any order, a pair as often as it occurs. */
    static final class Counting {
        private long[] pairs = new long[1 << 10];
        private int size;

        void add(int x, int y) {
            if (size == pairs.length) pairs = Arrays.copyOf(pairs, 2 * size);
            pairs[size++] = pair(x, y);
        }

        Together counted() {
            Arrays.parallelSort(pairs, 0, size);
            var counts = new int[size];
            int different = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) pairs[different++] = pairs[i];
                counts[different - 1]++;
            }
            return new Together(Arrays.copyOf(pairs, different), Arrays.copyOf(counts, different));
        }
    }

    private static long pair(int x, int y) {
        return (long) x << 32 | y;
    }

    int count(int x, int y) {
        int at = Arrays.binarySearch(pairs, pair(x, y));
        return at < 0 ? 0 : counts[at];
    }
}

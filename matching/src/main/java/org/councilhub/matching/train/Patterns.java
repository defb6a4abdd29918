package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often two records agree in each way: distinct agreements with the number of pairs, compared (counted for either record) or drawn at random. */
final class Patterns {
    @SuppressWarnings("ArrayRecordComponent") // compared by their place in a list only
    record Pattern(int[] agreements, double compared, long random) {
        /** @param ofRandom of how many pairs of the population one random pair stands */
        double weight(double ofRandom) {
            return compared + random * ofRandom;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // equality is below
    private record Key(int[] agreements) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(agreements, key.agreements);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(agreements);
        }
    }

    private final Map<Key, long[]> counts = new HashMap<>();

    void add(int[] agreements, boolean random) {
        counts.computeIfAbsent(new Key(agreements), k -> new long[2])[random ? 1 : 0]++;
    }

    void addAll(Patterns others) {
        others.counts.forEach((key, count) -> {
            var mine = counts.computeIfAbsent(key, k -> new long[2]);
            mine[0] += count[0];
            mine[1] += count[1];
        });
    }

    /** In a fixed order, as sums depend on it. */
    List<Pattern> sorted() {
        var sorted = new TreeMap<int[], long[]>(Arrays::compare);
        counts.forEach((key, count) -> sorted.put(key.agreements, count));
        return sorted.entrySet().stream()
                .map(e -> new Pattern(e.getKey(), e.getValue()[0] / 2.0, e.getValue()[1]))
                .toList();
    }
}

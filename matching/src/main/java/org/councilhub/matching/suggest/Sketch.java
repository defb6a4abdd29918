package org.councilhub.matching.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The different values of a column in bounded memory: those with the smallest hashes, each with its exact count. The number of all follows from
 * how small the hashes are (Bar-Yossef et al. 2002, "k minimum values"). The order of the values does not matter.
 */
final class Sketch {
    private static final int LARGEST = 4096;
    private static final double RANGE = 0x1p64;

    private final Map<String, Entry> entries = new HashMap<>();
    private final PriorityQueue<Entry> greatest = new PriorityQueue<>(
            Comparator.comparing((Entry e) -> e.hash, Long::compareUnsigned).reversed());
    private long filled;

    private static final class Entry {
        private final String value;
        private final long hash;
        private long count;

        Entry(String value, long hash) {
            this.value = value;
            this.hash = hash;
        }
    }

    void add(String value) {
        filled++;
        long hash = hash(value);
        boolean full = entries.size() == LARGEST;
        if (full && Long.compareUnsigned(hash, greatest.element().hash) > 0) return;
        var entry = entries.get(value);
        if (entry == null) {
            entry = new Entry(value, hash);
            entries.put(value, entry);
            greatest.add(entry);
            if (full) entries.remove(greatest.remove().value);
        }
        entry.count++;
    }

    long filled() {
        return filled;
    }

    double distinct() {
        if (entries.size() < LARGEST) return entries.size();
        double share = (unsigned(greatest.element().hash) + 1) / RANGE;
        return (LARGEST - 1) / share;
    }

    private static double unsigned(long hash) {
        return hash >= 0 ? hash : hash + RANGE;
    }

    /** In the order of the hashes. */
    List<Tally> values() {
        return entries.values().stream()
                .sorted(Comparator.comparing((Entry e) -> e.hash, Long::compareUnsigned)
                        .thenComparing(e -> e.value))
                .map(e -> new Tally(e.value, e.count))
                .toList();
    }

    /** FNV-1a, finished as in SplitMix64. */
    private static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}

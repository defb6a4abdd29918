package org.councilhub.matching.candidates;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.candidates.Blocks.Parked;

/** Takes the blocks out of sorted entries of one rule. */
final class TakenBlocks {
    private final String rule;
    private final int limit;
    private final IntPages blocks = new IntPages();
    private final List<Parked> parked = new ArrayList<>();
    private final int[] members;
    private long entries;
    private long keys;
    private long pairs;
    private long parkedPairs;
    private int largest;

    TakenBlocks(String rule, int limit) {
        this.rule = rule;
        this.limit = limit;
        members = new int[limit];
    }

    void take(int bucket, long[] sorted) {
        int from = 0;
        while (from < sorted.length) {
            int size = 0;
            int to = from;
            for (; to < sorted.length && KeyEntries.sameKey(sorted[from], sorted[to]); to++) {
                if (to > from && sorted[to] == sorted[to - 1]) continue;
                if (size < limit) members[size] = KeyEntries.record(sorted[to]);
                size++;
            }
            take(size, KeyEntries.key(bucket, sorted[from]));
            from = to;
        }
    }

    private void take(int size, long key) {
        long brings = (long) size * (size - 1) / 2;
        entries += size;
        keys++;
        largest = Math.max(largest, size);
        if (size > limit) {
            parked.add(new Parked(rule, key, size, members[0]));
            parkedPairs += brings;
        } else if (size > 1) {
            blocks.add(members, 0, size);
            pairs += brings;
        }
    }

    IntPages blocks() {
        return blocks;
    }

    List<Parked> parked() {
        return parked;
    }

    RuleForecast forecast() {
        return new RuleForecast(rule, entries, keys, pairs, parked.size(), parkedPairs, largest);
    }
}

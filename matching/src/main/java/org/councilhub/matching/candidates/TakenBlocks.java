package org.councilhub.matching.candidates;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.candidates.Blocks.Parked;
import org.councilhub.matching.packed.Copies;

/** Takes the blocks out of sorted entries of one rule. */
final class TakenBlocks {
    private final String rule;
    private final int limit;
    private final Copies copies;
    private final IntPages blocks = new IntPages();
    private final List<Parked> parked = new ArrayList<>();
    private final int[] members;
    private long keys;
    private long pairs;
    private long parkedPairs;
    private int largest;

    TakenBlocks(String rule, int limit, Copies copies) {
        this.copies = copies;
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
        int all = size > 1 && size <= limit ? withCopies(size) : size;
        keys++;
        largest = Math.max(largest, all);
        if (all > limit) {
            parked.add(new Parked(rule, key, all, members[0]));
            parkedPairs += brings;
        } else if (size > 1) {
            blocks.add(members, 0, size);
            pairs += brings;
        }
    }

    /** The limit is on records, as the index has it. */
    private int withCopies(int size) {
        int all = 0;
        for (int i = 0; i < size; i++) all += copies.count(members[i]);
        return all;
    }

    IntPages blocks() {
        return blocks;
    }

    List<Parked> parked() {
        return parked;
    }

    RuleForecast forecast() {
        return new RuleForecast(rule, keys, pairs, parked.size(), parkedPairs, largest);
    }
}

package org.councilhub.matching.packed;

import java.util.Arrays;
import java.util.BitSet;

/** Records that are equal in all that is compared, each lot as the one of them with the least id: ten thousand copies cost one. */
public final class Copies {
    private static final int FREE = -1;

    private final PackedRecords records;
    private final int[] first;
    private int[] copied = new int[0]; // for each copy the record that it is one of, in order
    private final BitSet areCopied = new BitSet();
    private final BitSet areCopies = new BitSet();

    private Copies(PackedRecords records) {
        this.records = records;
        first = new int[records.size()];
    }

    /** Equal records count as one if the model takes them for one: being equal in next to nothing is not enough. */
    public static Copies of(PackedRecords records, ScoringPlan plan) {
        var copies = new Copies(records);
        copies.find();
        copies.separate(new PairScorer(records, plan));
        for (int record = 0; record < copies.first.length; record++)
            if (copies.first[record] != record) copies.areCopies.set(record);
        copies.copied = copies.areCopies.stream().map(copies::of).sorted().toArray();
        for (int record : copies.copied) copies.areCopied.set(record);
        return copies;
    }

    private void find() {
        var slots = new int[Integer.highestOneBit(Math.max(1, first.length)) * 4];
        Arrays.fill(slots, FREE);
        for (int record = 0; record < first.length; record++) {
            int slot = slot(slots, record);
            if (slots[slot] == FREE || records.compareIds(record, slots[slot]) < 0) slots[slot] = record;
        }
        for (int record = 0; record < first.length; record++) first[record] = slots[slot(slots, record)];
    }

    private int slot(int[] slots, int record) {
        var rows = records.rows();
        int mask = slots.length - 1;
        int slot = rows.hash(record) & mask;
        while (slots[slot] != FREE && !rows.equal(slots[slot], record)) slot = (slot + 1) & mask;
        return slot;
    }

    private void separate(PairScorer scorer) {
        long match = Math.round(records.model().thresholds().match() * 1000);
        var known = new byte[first.length];
        for (int record = 0; record < first.length; record++) {
            int of = first[record];
            if (of == record) continue;
            if (known[of] == 0) {
                scorer.left(of);
                var score = scorer.score(record);
                known[of] = (byte) (score.weight() >= match && score.veto().isEmpty() ? 1 : 2);
            }
            if (known[of] == 2) first[record] = record;
        }
    }

    /** The record that a record is a copy of; itself if it stands for itself. */
    public int of(int record) {
        return first[record];
    }

    public boolean standsForItself(int record) {
        return !areCopies.get(record);
    }

    /** How many records one stands for, itself among them. */
    public int count(int record) {
        return areCopied.get(record) ? from(record + 1) - from(record) + 1 : 1;
    }

    private int from(int record) {
        int low = 0;
        int high = copied.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (copied[middle] < record) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

package org.councilhub.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;

/**
 * All pairs of many records that share a followed key: the same ones that {@link CandidateIndex} would give one by one. Keys are sorted, not
 * asked for: an entry is a key's hash with its record's number, and equal hashes are checked against the keys themselves.
 */
public final class BulkCandidates {
    private final List<MatchRecord> records;
    private final String[][] keys;
    private final int limit;
    private final TreeMap<String, Integer> tooCommon = new TreeMap<>();
    private final long[] pairs;

    private BulkCandidates(Matcher matcher, List<MatchRecord> records) {
        this.records = records;
        limit = matcher.model().tooCommon();
        keys = records.parallelStream()
                .map(record -> matcher.keys(record).toArray(String[]::new))
                .toArray(String[][]::new);
        pairs = pairs(sortedEntries());
    }

    /** @param records with ids of their own; a pair is named by their positions */
    public static BulkCandidates of(Matcher matcher, List<MatchRecord> records) {
        return new BulkCandidates(matcher, List.copyOf(records));
    }

    /** Entries by hash of the key: the record's number above, the number of the key within the record below. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entries(int[] hashes, long[] owners) {}

    private Entries sortedEntries() {
        int size = Arrays.stream(keys).mapToInt(k -> k.length).sum();
        var packed = new long[size];
        var owners = new long[size];
        int next = 0;
        for (int record = 0; record < keys.length; record++)
            for (int key = 0; key < keys[record].length; key++) {
                packed[next] = (long) keys[record][key].hashCode() << Integer.SIZE | next;
                owners[next++] = (long) record << Integer.SIZE | key;
            }
        Arrays.parallelSort(packed);
        var hashes = new int[size];
        var sorted = new long[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = (int) (packed[i] >> Integer.SIZE);
            sorted[i] = owners[(int) packed[i]];
        }
        return new Entries(hashes, sorted);
    }

    private long[] pairs(Entries entries) {
        var found = java.util.stream.LongStream.builder();
        int from = 0;
        while (from < entries.hashes.length) {
            int to = from + 1;
            while (to < entries.hashes.length && entries.hashes[to] == entries.hashes[from]) to++;
            if (to - from > 1) for (var block : blocks(entries, from, to)) add(block, found);
            from = to;
        }
        return found.build().sorted().distinct().toArray();
    }

    /** Entries of one hash, by the key itself: two keys may have the same hash. */
    private Iterable<List<Long>> blocks(Entries entries, int from, int to) {
        var byKey = new TreeMap<String, List<Long>>();
        for (int i = from; i < to; i++)
            byKey.computeIfAbsent(key(entries.owners[i]), k -> new ArrayList<>())
                    .add(entries.owners[i]);
        return byKey.values();
    }

    private String key(long owner) {
        return keys[(int) (owner >> Integer.SIZE)][(int) owner];
    }

    private void add(List<Long> block, java.util.stream.LongStream.Builder into) {
        if (block.size() > limit) {
            tooCommon.put(key(block.getFirst()), block.size());
            return;
        }
        for (int i = 0; i < block.size(); i++)
            for (int j = 0; j < i; j++) {
                long x = block.get(i) >> Integer.SIZE;
                long y = block.get(j) >> Integer.SIZE;
                into.add(Math.min(x, y) << Integer.SIZE | Math.max(x, y));
            }
    }

    /** Each pair once, in the order of the positions. */
    public int size() {
        return pairs.length;
    }

    public MatchRecord left(int pair) {
        return records.get((int) (pairs[pair] >> Integer.SIZE));
    }

    public MatchRecord right(int pair) {
        return records.get((int) pairs[pair]);
    }

    /** Positions of the pairs, for a parallel pass. */
    public IntStream stream() {
        return IntStream.range(0, pairs.length);
    }

    /** Keys on more records than the model's limit, which were not followed, with the number of their records. */
    public java.util.SortedMap<String, Integer> tooCommon() {
        return java.util.Collections.unmodifiableSortedMap(tooCommon);
    }
}

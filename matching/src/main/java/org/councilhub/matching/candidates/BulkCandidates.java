package org.councilhub.matching.candidates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.packed.Copies;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/**
 * All pairs of some records that share a followed key, held at once: the same ones that {@link CandidateIndex} would give one by one. For samples;
 * of a whole population {@link Partners} gives them without holding them.
 */
public final class BulkCandidates {
    private final List<MatchRecord> records;
    private final SortedMap<String, Integer> tooCommon = new TreeMap<>();
    private final long[] pairs;

    private BulkCandidates(Matcher matcher, List<MatchRecord> records) {
        this.records = records;
        var packed = PackedRecords.of(matcher, records);
        try (var workers = Workers.all()) {
            var room = new Blocks.Room(Path.of(System.getProperty("java.io.tmpdir")));
            var blocks = Blocks.of(packed, Copies.none(packed), workers, room);
            for (var key : blocks.parked()) tooCommon.put(blocks.text(key), key.size());
            pairs = pairs(blocks, workers);
        }
    }

    /** @param records with ids of their own; a pair is named by their positions */
    public static BulkCandidates of(Matcher matcher, List<MatchRecord> records) {
        return new BulkCandidates(matcher, records);
    }

    private static long[] pairs(Blocks blocks, Workers workers) {
        var parts = new ArrayList<long[]>();
        for (int i = 0; i < workers.threads(); i++) parts.add(new long[1 << 10]);
        var sizes = new int[workers.threads()];
        new Partners(blocks)
                .forEach(
                        workers,
                        (record, partners, count, worker) -> {
                            var part = parts.get(worker);
                            int size = sizes[worker];
                            if (size + count > part.length) {
                                part = Arrays.copyOf(part, Math.max(part.length * 2, size + count));
                                parts.set(worker, part);
                            }
                            for (int i = 0; i < count; i++)
                                part[size + i] = (long) partners[i] << Integer.SIZE | record;
                            sizes[worker] = size + count;
                        },
                        (task, worker) -> {});
        var pairs = new long[Arrays.stream(sizes).sum()];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            System.arraycopy(parts.get(i), 0, pairs, at, sizes[i]);
            at += sizes[i];
        }
        Arrays.parallelSort(pairs);
        return pairs;
    }

    /** Each pair once, in the order of the positions. */
    public int size() {
        return pairs.length;
    }

    /** Positions of a pair's records: the lesser one above, the greater one in the lower half. */
    public long pair(int index) {
        return pairs[index];
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

    /** Keys on more records than the model's limit, which were not followed: of each rule the commonest, with the number of their records. */
    public SortedMap<String, Integer> tooCommon() {
        return java.util.Collections.unmodifiableSortedMap(tooCommon);
    }
}

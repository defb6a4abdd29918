package org.councilhub.matching.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
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
            var blocks = Blocks.of(packed, workers, Blocks.Room.temporary());
            for (var key : blocks.parked()) tooCommon.put(blocks.text(key), key.size());
            var found = new FoundPairs(workers);
            new Partners(blocks, record -> true).forEach(workers, found, (task, worker) -> {});
            pairs = Arrays.stream(found.sorted())
                    .map(pair -> Long.rotateLeft(pair, Integer.SIZE))
                    .sorted()
                    .toArray();
        }
    }

    /** @param records with ids of their own; a pair is named by their positions */
    public static BulkCandidates of(Matcher matcher, List<MatchRecord> records) {
        return new BulkCandidates(matcher, records);
    }

    /** Each pair once, the lesser position first, in order. */
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

    /** Keys on more records than the model's limit, which were not followed: of each rule the commonest, with the number of their records. */
    public SortedMap<String, Integer> tooCommon() {
        return java.util.Collections.unmodifiableSortedMap(tooCommon);
    }
}

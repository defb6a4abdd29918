package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.BulkCandidates;
import org.councilhub.matching.packed.PackedRecords;

/**
 * The pairs that a model is trained on: all that its keys bring, and of the others some at random, each of which stands for many. Which ones
 * follows from the hashes of the ids, never from the order of the records.
 *
 * @param ofRandom how many pairs of the population one random pair stands for
 * @param population all pairs
 */
record PairSample(List<Patterns.Pattern> patterns, double ofRandom, double population, long compared) {
    private static final long RANDOM_PAIRS = 500_000;

    /** Those with the least hashes; of packed records no others are made. */
    static List<MatchRecord> inOrderOfHash(List<MatchRecord> records, int most) {
        var hashes = new long[records.size()];
        for (int i = 0; i < hashes.length; i++) hashes[i] = Hash.of(id(records, i));
        var sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        long last = sorted.length == 0 ? 0 : sorted[Math.min(most, sorted.length) - 1];
        return IntStream.range(0, hashes.length)
                .filter(i -> hashes[i] <= last)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> hashes[i]).thenComparing(i -> id(records, i)))
                .limit(most)
                .map(records::get)
                .toList();
    }

    private static String id(List<MatchRecord> records, int index) {
        return records instanceof PackedRecords packed
                ? packed.id(index)
                : records.get(index).id();
    }

    /** @param records in the order of their hashes */
    static PairSample of(Matcher matcher, List<MatchRecord> records) {
        int n = records.size();
        double population = .5 * n * (n - 1);
        var candidates = BulkCandidates.of(matcher, records);
        var compared = candidates.stream().mapToLong(candidates::pair).toArray();
        var patterns = parallel(
                compared.length,
                (i, into) -> into.add(matcher.agreements(candidates.left(i), candidates.right(i)), false));
        int strides = (int) Math.min(n / 2, 1 + RANDOM_PAIRS / Math.max(n, 1));
        var random = parallel(n * strides, (i, into) -> {
            int left = i % n;
            int right = (left + 1 + i / n) % n;
            long pair = pair(left, right);
            if (Arrays.binarySearch(compared, pair) < 0)
                into.add(matcher.agreements(records.get(left), records.get(right)), true);
        });
        patterns.addAll(random);
        var sorted = patterns.sorted();
        long randoms = sorted.stream().mapToLong(Patterns.Pattern::random).sum();
        double ofRandom = randoms == 0 ? 0 : (population - compared.length) / randoms;
        return new PairSample(sorted, ofRandom, population, compared.length);
    }

    private interface PairAction {
        void at(int index, Patterns into);
    }

    private static Patterns parallel(int size, PairAction action) {
        int parts = 64;
        var all = new Patterns();
        var made = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    var patterns = new Patterns();
                    int from = (int) ((long) size * part / parts);
                    int to = (int) ((long) size * (part + 1) / parts);
                    for (int i = from; i < to; i++) action.at(i, patterns);
                    return patterns;
                })
                .toList();
        for (var patterns : made) all.addAll(patterns);
        return all;
    }

    private static long pair(int x, int y) {
        return (long) Math.min(x, y) << Integer.SIZE | Math.max(x, y);
    }
}

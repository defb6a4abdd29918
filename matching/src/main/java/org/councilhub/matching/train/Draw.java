package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.councilhub.matching.packed.PackedRecords;

/** Draws records for a sample: the same ones in whatever order all of them come. */
final class Draw {
    private Draw() {}

    /** Those whose ids have the least hashes, in their order. */
    static int[] of(PackedRecords records, int most) {
        var hashes = new long[records.size()];
        for (int i = 0; i < hashes.length; i++) hashes[i] = Hash.of(records.id(i));
        var sorted = hashes.clone();
        Arrays.parallelSort(sorted);
        long last = sorted.length == 0 ? 0 : sorted[Math.min(most, sorted.length) - 1];
        return IntStream.range(0, hashes.length)
                .filter(i -> hashes[i] <= last)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> hashes[i]).thenComparing(records::compareIds))
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
    }
}

package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.candidates.FoundPairs;
import org.councilhub.matching.candidates.Partners;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;
import org.councilhub.matching.packed.ScoringPlan;
import org.councilhub.matching.packed.Workers;

/**
 * The pairs that a model is trained on. Of some records, drawn by the hashes of their ids and never by their order: every other record of the
 * population that shares a key with one, a pair counting half for either of its two; and pairs of two of them at random, each of which stands for many.
 *
 * @param ofRandom for how many pairs one random pair stands
 */
record PairSample(List<Patterns.Pattern> patterns, double ofRandom) {
    private static final long RANDOM_PAIRS = 500_000;
    private static final int TASK = 1 << 8;

    /** @param most of how many records at most */
    static PairSample of(PackedRecords records, Blocks blocks, Workers workers, int most) {
        int[] drawn = Draw.of(records, most);
        long[] compared = compared(drawn, records.size(), blocks, workers);
        var patterns = new SharedPatterns(records, workers);
        patterns.add(compared.length, at -> compared[at], false);
        int strides = (int) Math.min(drawn.length / 2, 1 + RANDOM_PAIRS / Math.max(drawn.length, 1));
        patterns.add(drawn.length * strides, at -> random(drawn, at, compared), true);
        var sorted = patterns.sorted();
        long randoms = sorted.stream().mapToLong(Patterns.Pattern::random).sum();
        double population = .5 * drawn.length * (records.size() - 1);
        double ofRandom = randoms == 0 ? 0 : (population - .5 * compared.length) / randoms;
        return new PairSample(sorted, ofRandom);
    }

    /** Pairs of a drawn record, which stands in the upper half, and any other one; sorted. */
    private static long[] compared(int[] drawn, int size, Blocks blocks, Workers workers) {
        var isDrawn = new BitSet(size);
        for (int record : drawn) isDrawn.set(record);
        var found = new FoundPairs(workers);
        new Partners(blocks, isDrawn::get).forEachWithAll(workers, found);
        return found.sorted();
    }

    /** The same two strides always; negative for one that is compared. */
    private static long random(int[] drawn, int at, long[] compared) {
        int left = at % drawn.length;
        int right = (left + 1 + at / drawn.length) % drawn.length;
        long pair = pair(drawn[left], drawn[right]);
        return Arrays.binarySearch(compared, pair) < 0 ? pair : -1;
    }

    private static long pair(int left, int right) {
        return (long) left << Integer.SIZE | right;
    }

    private interface Pairs {
        long at(int index);
    }

    /** Counts how pairs agree, on all workers. */
    private static final class SharedPatterns {
        private final Workers workers;
        private final Patterns[] patterns;
        private final PairScorer[] scorers;

        SharedPatterns(PackedRecords records, Workers workers) {
            this.workers = workers;
            patterns = new Patterns[workers.threads()];
            scorers = new PairScorer[workers.threads()];
            var plan = ScoringPlan.of(records, workers);
            for (int i = 0; i < patterns.length; i++) {
                patterns[i] = new Patterns();
                scorers[i] = new PairScorer(records, plan);
            }
        }

        void add(int size, Pairs pairs, boolean random) {
            workers.run((size + TASK - 1) / TASK, (task, worker) -> {
                int end = Math.min(size, (task + 1) * TASK);
                for (int i = task * TASK; i < end; i++) {
                    long pair = pairs.at(i);
                    if (pair < 0) continue;
                    scorers[worker].left((int) (pair >>> Integer.SIZE));
                    patterns[worker].add(scorers[worker].agreements((int) pair), random);
                }
            });
        }

        List<Patterns.Pattern> sorted() {
            for (int i = 1; i < patterns.length; i++) patterns[0].addAll(patterns[i]);
            return patterns[0].sorted();
        }
    }
}

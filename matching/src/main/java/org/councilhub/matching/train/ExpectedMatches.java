package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;
import org.councilhub.matching.packed.ScoringPlan;
import org.councilhub.matching.packed.Workers;

/** The pairs that rules bring, each with its chance to be a match by the model at hand; and which of them were taken already. */
final class ExpectedMatches {
    private static final int TASK = 1 << 12;
    private static final double MILLIBITS = 1000;

    /** Chances are whole numbers, so that their sum does not depend on the order. */
    private static final int CERTAIN = 1 << 16;

    private final long[] pairs;
    private final int[] chances;
    /** Of each rule the pairs that are not taken. */
    private final int[][] left;

    private final double[] ofRule;

    private ExpectedMatches(long[] pairs, List<long[]> byRule) {
        this.pairs = pairs;
        chances = new int[pairs.length];
        left = byRule.stream().map(this::places).toArray(int[][]::new);
        ofRule = new double[left.length];
    }

    /**
     * Of no rules that are taken yet.
     *
     * @param byRule the pairs of each rule, in order, the left record in the upper half
     */
    static ExpectedMatches of(PackedRecords records, List<long[]> byRule, Workers workers) {
        var matches = new ExpectedMatches(together(byRule), byRule);
        matches.score(records, workers);
        for (int rule = 0; rule < byRule.size(); rule++)
            matches.ofRule[rule] = matches.adds(rule).matches();
        return matches;
    }

    private static long[] together(List<long[]> byRule) {
        var all = new long[byRule.stream().mapToInt(pairs -> pairs.length).sum()];
        int size = 0;
        for (var pairs : byRule) {
            System.arraycopy(pairs, 0, all, size, pairs.length);
            size += pairs.length;
        }
        Arrays.parallelSort(all);
        return Blocks.distinct(all);
    }

    private int[] places(long[] some) {
        var places = new int[some.length];
        int at = 0;
        for (int i = 0; i < some.length; i++) {
            while (pairs[at] != some[i]) at++;
            places[i] = at;
        }
        return places;
    }

    private void score(PackedRecords records, Workers workers) {
        var plan = ScoringPlan.of(records, workers);
        var scorers = new PairScorer[workers.threads()];
        Arrays.setAll(scorers, i -> new PairScorer(records, plan));
        long floor = Math.round(records.model().thresholds().floor() * MILLIBITS);
        workers.run((pairs.length + TASK - 1) / TASK, (task, worker) -> {
            var other = new int[1];
            for (int i = task * TASK; i < Math.min(pairs.length, (task + 1) * TASK); i++) {
                int at = i;
                if (i % TASK == 0 || record(i) != record(i - 1)) scorers[worker].left(record(i));
                other[0] = (int) pairs[i];
                scorers[worker].weights(other, 1, floor, (record, weight) -> chances[at] = chance(weight));
            }
        });
    }

    private int record(int pair) {
        return (int) (pairs[pair] >>> Integer.SIZE);
    }

    private static int chance(long weight) {
        return (int) StrictMath.round(CERTAIN / (1 + StrictMath.pow(2, -weight / MILLIBITS)));
    }

    /**
     * @param matches how many are expected
     * @param pairs among so many
     */
    record Added(double matches, long pairs) {}

    /** What a rule adds to those that were taken. */
    Added adds(int rule) {
        long sum = 0;
        for (int pair : left[rule]) sum += chances[pair];
        return new Added((double) sum / CERTAIN, left[rule].length);
    }

    /** The pairs of a rule are no gain any more. */
    void take(int rule) {
        var taken = new BitSet(pairs.length);
        for (int pair : left[rule]) taken.set(pair);
        for (int i = 0; i < left.length; i++)
            left[i] = Arrays.stream(left[i]).filter(pair -> !taken.get(pair)).toArray();
    }

    /** Of a rule, whatever was taken. */
    double of(int rule) {
        return ofRule[rule];
    }

    /** Of all rules. */
    double all() {
        return (double) Arrays.stream(chances).asLongStream().sum() / CERTAIN;
    }
}

package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Contradictions;
import org.councilhub.matching.model.Guard;

/** How likely a pair that agrees in a given way is of each class. */
final class Expectation {
    private static final double MILLIBITS = 1000;
    private static final double IMPOSSIBLE = -1000; // bits

    private final Chances chances;
    private final double[] odds; // bits
    private final Contradictions contradictions;
    private final List<Guard> guards;
    private final Labels labels;

    Expectation(Chances chances, Contradictions contradictions, List<Guard> guards, Labels labels) {
        this.labels = labels;
        this.chances = chances;
        odds = Arrays.stream(chances.odds()).map(Expectation::log2).toArray();
        this.contradictions = contradictions;
        this.guards = guards;
    }

    int classes() {
        return odds.length;
    }

    /** Fills in the share of each class; they sum to 1. */
    void of(int[] agreements, double[] shares) {
        double[] bits = shares;
        System.arraycopy(odds, 0, bits, 0, bits.length);
        for (int i = 0; i < agreements.length; i++) {
            if (agreements[i] == Comparison.NOTHING) continue;
            var comparison = chances.comparisons().get(i);
            bits[Chances.SAME] += comparison.weight(agreements[i]) / MILLIBITS;
            for (int kind = 2; kind < bits.length; kind++)
                bits[kind] += comparison.alternative(kind - 2, agreements[i]) / MILLIBITS;
        }
        bits[Chances.SAME] += contradictions.weight(agreements) / MILLIBITS;
        for (int i = 0; i < guards.size(); i++) if (guards.get(i).fires(agreements)) bits[Chances.SAME] = IMPOSSIBLE;
        double most = Double.NEGATIVE_INFINITY;
        for (double b : bits) most = Math.max(most, b);
        double sum = 0;
        for (int kind = 0; kind < shares.length; kind++) {
            shares[kind] = StrictMath.pow(2, bits[kind] - most);
            sum += shares[kind];
        }
        for (int kind = 0; kind < shares.length; kind++) shares[kind] /= sum;
        labels.correct(agreements, shares);
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}

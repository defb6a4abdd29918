package org.councilhub.matching.train;

import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Contradictions;
import org.councilhub.matching.model.Guard;

/** How likely a pair that agrees in a given way is of each class. */
record Expectation(Chances chances, Contradictions contradictions, List<Guard> guards) {
    private static final double MILLIBITS = 1000;

    /** Fills in the share of each class; they sum to 1. */
    void of(int[] agreements, double[] shares) {
        int classes = shares.length;
        double[] bits = shares;
        for (int kind = 0; kind < classes; kind++) bits[kind] = log2(chances.odds()[kind]);
        for (int i = 0; i < agreements.length; i++) {
            if (agreements[i] == Comparison.NOTHING) continue;
            var comparison = chances.comparisons().get(i);
            bits[Chances.SAME] += comparison.weight(agreements[i]) / MILLIBITS;
            for (int kind = 2; kind < classes; kind++)
                bits[kind] += comparison.alternative(kind - 2, agreements[i]) / MILLIBITS;
        }
        bits[Chances.SAME] += contradictions.weight(agreements) / MILLIBITS;
        for (var guard : guards) if (guard.fires(agreements)) bits[Chances.SAME] = -1000;
        double most = Double.NEGATIVE_INFINITY;
        for (double b : bits) most = Math.max(most, b);
        double sum = 0;
        for (int kind = 0; kind < classes; kind++) {
            shares[kind] = StrictMath.pow(2, bits[kind] - most);
            sum += shares[kind];
        }
        for (int kind = 0; kind < classes; kind++) shares[kind] /= sum;
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}

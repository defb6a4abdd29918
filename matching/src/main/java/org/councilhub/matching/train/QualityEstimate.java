package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.train.Quality.Estimate;
import org.councilhub.matching.train.Quality.Point;

/** Tells how good a threshold is without labels, from the shares of the true pairs that the fitted chances expect above and below it. */
final class QualityEstimate {
    private static final int LOWEST = -4;
    private static final int HIGHEST = 20;
    private static final double STEP = .5;
    private static final double NORMAL_95 = 1.96;
    /** By so much of itself the expected number of wrong pairs may be off: the comparisons are not quite independent. */
    private static final double MISFIT = 2.0 / 3;

    private final double[] pairs = new double[(int) ((HIGHEST - LOWEST) / STEP) + 1];
    private final double[] right = new double[pairs.length];
    private final double[] variance = new double[pairs.length];
    private double all;

    private QualityEstimate() {}

    /** @param expectation of the fitted chances */
    static QualityEstimate of(PairSample sample, Expectation expectation) {
        var estimate = new QualityEstimate();
        var shares = new double[expectation.classes()];
        for (var pattern : sample.patterns()) {
            expectation.of(pattern.agreements(), shares);
            estimate.add(shares[Chances.SAME], pattern);
        }
        return estimate;
    }

    private void add(double share, Patterns.Pattern pattern) {
        all += share * pattern.compared();
        double bits = StrictMath.log(share / (1 - share)) / StrictMath.log(2);
        for (int i = 0; i < pairs.length && bits >= threshold(i); i++) {
            pairs[i] += pattern.compared();
            right[i] += share * pattern.compared();
            variance[i] += share * (1 - share) * pattern.compared();
        }
    }

    private static double threshold(int index) {
        return LOWEST + index * STEP;
    }

    /**
     * The lowest threshold, at even odds or above, that is expected to give a precision.
     *
     * @return bits
     */
    double thresholdFor(double precision) {
        for (int i = 0; i < pairs.length; i++)
            if (threshold(i) >= 0 && right[i] >= precision * pairs[i]) return threshold(i);
        return HIGHEST;
    }

    Quality at(double threshold) {
        int i = Math.clamp(StrictMath.round((threshold - LOWEST) / STEP), 0, pairs.length - 1);
        if (pairs[i] == 0 || all == 0) return Quality.unknown();
        double chance = NORMAL_95 * StrictMath.sqrt(variance[i] + 1);
        double wrong = pairs[i] - right[i];
        return new Quality(
                around(right[i], chance + MISFIT * wrong, pairs[i]),
                around(right[i], chance + MISFIT * (all - right[i]), all),
                chart());
    }

    private static Estimate around(double part, double error, double whole) {
        return new Estimate(
                Math.min(1, part / whole),
                Math.clamp((part - error) / whole, 0, 1),
                Math.clamp((part + error) / whole, 0, 1));
    }

    private List<Point> chart() {
        var chart = new ArrayList<Point>();
        for (int i = 0; i < pairs.length; i++)
            if (pairs[i] > 0)
                chart.add(new Point(threshold(i), pairs[i], right[i] / pairs[i], Math.min(1, right[i] / all)));
        return chart;
    }
}

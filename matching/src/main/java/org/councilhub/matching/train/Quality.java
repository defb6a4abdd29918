package org.councilhub.matching.train;

import java.util.List;

/**
 * What the model expects of its links at its match threshold, told without labels.
 *
 * @param precision share of the pairs that it joins which are truly of one
 * @param recall share of the true pairs among those that are compared which it joins
 * @param chart the same at other thresholds, from the lowest up; empty where nothing was estimated
 */
public record Quality(Estimate precision, Estimate recall, List<Point> chart) {
    public Quality {
        chart = List.copyOf(chart);
    }

    /** A share, [0..1], with its 95 % interval. */
    public record Estimate(double value, double low, double high) {
        /** Nothing is known. */
        public static Estimate unknown() {
            return new Estimate(0.5, 0, 1);
        }
    }

    /** @param threshold bits */
    public record Point(double threshold, double pairs, double precision, double recall) {}

    static Quality unknown() {
        return new Quality(Estimate.unknown(), Estimate.unknown(), List.of());
    }
}

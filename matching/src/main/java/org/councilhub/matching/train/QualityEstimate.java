package org.councilhub.matching.train;

import java.util.ArrayList;
import org.councilhub.matching.model.Model;

final class QualityEstimate {
    private QualityEstimate() {}

    static Quality of(Model model, PairSample sample, Chances chances) {
        var expectation = new Expectation(chances, model.contradictions(), model.guards());
        var shares = new double[chances.classes()];
        double all = 0, taken = 0, right = 0, variance = 0;
        double match = model.thresholds().match();
        double limit = 1 / (1 + StrictMath.pow(2, -match));
        for (var pattern : sample.patterns()) {
            expectation.of(pattern.agreements(), shares);
            double p = shares[Chances.SAME];
            all += p * pattern.weight(sample.ofRandom());
            if (p >= limit) {
                taken += pattern.compared();
                right += p * pattern.compared();
                variance += p * (1 - p) * pattern.compared();
            }
        }
        if (taken == 0) return Quality.unknown();
        double precision = right / taken;
        double recall = right / all;
        double error = 1.96 * Math.sqrt(variance + 1) / taken;
        return new Quality(
                new Quality.Estimate(precision, Math.max(0, precision - error), Math.min(1, precision + error)),
                new Quality.Estimate(recall, recall, recall),
                new ArrayList<>());
    }
}

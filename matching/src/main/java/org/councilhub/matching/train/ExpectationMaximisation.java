package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.WeightedComparison;

/** Fits chances to patterns by expectation maximisation (Dempster, Laird and Rubin 1977); the prior model counts as so many pairs seen. */
final class ExpectationMaximisation {
    private static final int ITERATIONS = 25;
    private static final double SMALLEST = 1e-11;
    /** Pairs that the prior counts as: random ones of strangers, ones of the same, and ones of people whom an alternative ties. */
    private static final double PRIOR_STRANGERS = 20_000;

    private static final double PRIOR_SAME = 30;
    private static final double PRIOR_ALTERNATIVES = 300;
    /** For what an alternative's prior says is rare: without it a household's birth dates adapt to those of one person. */
    private static final double PRIOR_HELD = 3_000;

    private static final double RARE = .1;

    private final Model prior;
    private final PairSample sample;
    private Chances chances;

    ExpectationMaximisation(Model prior, PairSample sample) {
        this.prior = prior;
        this.sample = sample;
        var odds = new double[2 + prior.alternatives().size()];
        odds[0] = 1;
        odds[1] = odds(prior.prior());
        for (int i = 0; i < prior.alternatives().size(); i++)
            odds[2 + i] = odds(prior.alternatives().get(i).odds());
        chances = new Chances(odds, prior.comparisons());
    }

    private static double odds(int millibits) {
        return StrictMath.pow(2, millibits / 1000.0);
    }

    Chances fit() {
        for (int i = 0; i < ITERATIONS; i++) step();
        return chances;
    }

    private void step() {
        var expectation = new Expectation(chances, prior.contradictions(), prior.guards());
        int classes = chances.classes();
        var comparisons = chances.comparisons();
        var counts = new double[comparisons.size()][classes][];
        for (int i = 0; i < comparisons.size(); i++)
            for (int kind = 0; kind < classes; kind++)
                counts[i][kind] = new double[comparisons.get(i).levels().size()];
        var totals = new double[classes];
        var shares = new double[classes];
        for (var pattern : sample.patterns()) {
            double weight = pattern.weight(sample.ofRandom());
            expectation.of(pattern.agreements(), shares);
            for (int kind = 0; kind < classes; kind++) {
                double share = shares[kind] * weight;
                totals[kind] += share;
                for (int i = 0; i < counts.length; i++) {
                    int agreement = pattern.agreements()[i];
                    if (agreement != Comparison.NOTHING) counts[i][kind][Comparison.level(agreement)] += share;
                }
            }
        }
        chances = new Chances(odds(totals), maximised(counts));
    }

    private double[] odds(double[] totals) {
        var odds = new double[totals.length];
        for (int kind = 0; kind < odds.length; kind++) odds[kind] = (totals[kind] + 1) / totals[0];
        odds[0] = 1;
        return odds;
    }

    private List<WeightedComparison> maximised(double[][][] counts) {
        var fitted = new ArrayList<WeightedComparison>();
        for (int i = 0; i < counts.length; i++) {
            var comparison = prior.comparisons().get(i);
            for (int kind = 0; kind < counts[i].length; kind++) {
                double seen = pseudo(kind, comparison);
                double sum = 0;
                for (int l = 0; l < counts[i][kind].length; l++) {
                    counts[i][kind][l] += Math.max(
                            SMALLEST, seen * Chances.of(comparison.levels().get(l), kind));
                    sum += counts[i][kind][l];
                }
                for (int l = 0; l < counts[i][kind].length; l++)
                    counts[i][kind][l] = Math.max(SMALLEST, counts[i][kind][l] / sum);
            }
            fitted.add(Chances.with(comparison, counts[i]));
        }
        return fitted;
    }

    /** What the prior says is rare among people whom an alternative ties, such as one birth date in a household, stays rare. */
    private static boolean isHeld(int kind, WeightedComparison comparison) {
        var best = comparison.levels().getFirst();
        double chance = Chances.of(best, kind);
        return chance != best.u() && chance < RARE;
    }

    private double pseudo(int kind, WeightedComparison comparison) {
        return switch (kind) {
            case Chances.STRANGERS -> PRIOR_STRANGERS * sample.ofRandom();
            case Chances.SAME -> PRIOR_SAME;
            default -> isHeld(kind, comparison) ? PRIOR_HELD : PRIOR_ALTERNATIVES;
        };
    }
}

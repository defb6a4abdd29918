package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.packed.Workers;

/** Fits chances to patterns by expectation maximisation (Dempster, Laird and Rubin 1977); the prior model counts as so many pairs seen. */
final class ExpectationMaximisation {
    private static final int ITERATIONS = 25;
    private static final double SMALLEST = 1e-11;
    /** Random pairs of strangers that the prior counts as. */
    private static final double PRIOR_STRANGERS = 20_000;
    /** Pairs of the same one that the prior counts as. */
    private static final double PRIOR_SAME = 30;
    /** By how much more what cannot be told from the data is taken from the prior. */
    private static final double FIRMLY = 1e4;

    private static final double RARE = .1;

    /** Patterns whose sums are taken together: always the same ones, so that the result is the same on any number of workers. */
    private static final int TASK = 1 << 11;

    private final Model prior;
    private final PairSample sample;
    private final Labels labels;
    private final Workers workers;
    private Chances chances;

    private final double priorSame;
    private final double priorStrangers;

    /**
     * Two comparisons fit any mixture of two classes, and only from three on can the classes be told apart: with fewer, what strangers agree in
     * is as the prior has it. If half of the records have a partner, there must be three pairs for each level that is fitted: of fewer
     * records, what the same ones agree in is as the prior has it.
     */
    ExpectationMaximisation(Model prior, PairSample sample, Labels labels, int records, Workers workers) {
        this.labels = labels;
        this.workers = workers;
        this.prior = prior;
        priorStrangers = PRIOR_STRANGERS * (prior.comparisons().size() < 3 ? FIRMLY : 1);
        priorSame = PRIOR_SAME * (isTooFew(prior, records) ? FIRMLY : 1);
        this.sample = sample;
        var odds = new double[2 + prior.alternatives().size()];
        odds[0] = 1;
        odds[1] = odds(prior.prior());
        for (int i = 0; i < prior.alternatives().size(); i++)
            odds[2 + i] = odds(prior.alternatives().get(i).odds());
        chances = new Chances(odds, prior.comparisons());
    }

    /** Three pairs for each level, if every second record has a partner. */
    static boolean isTooFew(Model prior, int records) {
        int levels =
                prior.comparisons().stream().mapToInt(c -> c.levels().size()).sum();
        return records < 6 * levels;
    }

    private static double odds(int millibits) {
        return StrictMath.pow(2, millibits / 1000.0);
    }

    Chances fit() {
        for (int i = 0; i < ITERATIONS; i++) step();
        return chances;
    }

    private void step() {
        var patterns = sample.patterns();
        var expectation = new Expectation(chances, prior.contradictions(), prior.guards(), labels);
        var parts = new Sums[(patterns.size() + TASK - 1) / TASK];
        workers.run(parts.length, (task, worker) -> {
            parts[task] = new Sums(chances);
            var some = patterns.subList(task * TASK, Math.min(patterns.size(), (task + 1) * TASK));
            for (var pattern : some) parts[task].add(pattern, expectation, sample.ofRandom());
        });
        var sums = new Sums(chances);
        for (var part : parts) sums.add(part);
        chances = new Chances(odds(sums.totals), maximised(sums.counts));
    }

    /** Expected pairs of each class, and of its levels by comparison. */
    private static final class Sums {
        final double[] totals;
        final double[][][] counts;
        private final double[] shares;

        Sums(Chances chances) {
            int classes = chances.classes();
            totals = new double[classes];
            shares = new double[classes];
            counts = new double[chances.comparisons().size()][classes][];
            for (int i = 0; i < counts.length; i++)
                for (int kind = 0; kind < classes; kind++)
                    counts[i][kind] =
                            new double[chances.comparisons().get(i).levels().size()];
        }

        void add(Patterns.Pattern pattern, Expectation expectation, double ofRandom) {
            double weight = pattern.weight(ofRandom);
            expectation.of(pattern.agreements(), shares);
            for (int kind = 0; kind < shares.length; kind++) {
                totals[kind] += shares[kind] * weight;
                // what random pairs have in common stands for so many others that one of them could carry a class away
                double share = kind == Chances.STRANGERS ? shares[kind] * weight : shares[kind] * pattern.compared();
                for (int i = 0; i < counts.length; i++) {
                    int agreement = pattern.agreements()[i];
                    if (agreement != Comparison.NOTHING) counts[i][kind][Comparison.level(agreement)] += share;
                }
            }
        }

        void add(Sums other) {
            for (int kind = 0; kind < totals.length; kind++) totals[kind] += other.totals[kind];
            for (int i = 0; i < counts.length; i++)
                for (int kind = 0; kind < totals.length; kind++)
                    for (int level = 0; level < counts[i][kind].length; level++)
                        counts[i][kind][level] += other.counts[i][kind][level];
        }
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
            var chances = counts[i];
            chances[Chances.STRANGERS] =
                    maximised(comparison, Chances.STRANGERS, chances, priorStrangers * sample.ofRandom());
            chances[Chances.SAME] = maximised(comparison, Chances.SAME, chances, priorSame);
            for (int kind = 2; kind < chances.length; kind++) chances[kind] = tied(comparison, kind, chances);
            fitted.add(Chances.with(comparison, chances));
        }
        return fitted;
    }

    private static double[] maximised(WeightedComparison comparison, int kind, double[][] counts, double seen) {
        var chances = counts[kind].clone();
        for (int l = 0; l < chances.length; l++)
            chances[l] += seen * Chances.of(comparison.levels().get(l), kind);
        return normal(chances);
    }

    /**
     * Of people whom an alternative ties only the number is fitted. What they share stands to what one person's records share as the prior has it,
     * what the prior says is rare among them stays as rare, and the rest is as among strangers. Fitted freely, these classes end as whatever many
     * compared pairs have in common: neighbours of one street, or one person's bad records.
     */
    private static double[] tied(WeightedComparison comparison, int kind, double[][] fitted) {
        var levels = comparison.levels();
        var chances = new double[levels.size()];
        boolean asStrangers = levels.stream().allMatch(level -> Chances.of(level, kind) == level.u());
        boolean rare = Chances.of(levels.getFirst(), kind) < RARE;
        for (int l = 0; l < chances.length; l++) {
            double stated = Chances.of(levels.get(l), kind);
            if (asStrangers) chances[l] = fitted[Chances.STRANGERS][l];
            else chances[l] = rare ? stated : stated / levels.get(l).m() * fitted[Chances.SAME][l];
        }
        return normal(chances);
    }

    private static double[] normal(double[] chances) {
        double sum = Arrays.stream(chances).sum();
        for (int l = 0; l < chances.length; l++) chances[l] = Math.max(SMALLEST, chances[l] / sum);
        return chances;
    }
}

package org.councilhub.matching;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.explain.Explanation.Contribution;
import org.councilhub.matching.explain.Outcome;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.WeightedComparison;

/** Tells a score from the same agreements that made it. */
record Explaining(Model model, Scorer scorer) {
    private static final double MILLIBITS = 1000;

    Explanation explain(MatchRecord a, MatchRecord b) {
        var agreements = new int[model.comparisons().size()];
        scorer.compare(a.values(), b.values(), agreements);
        var score = scorer.score(agreements);
        var settling = new Settling(model, scorer);
        var outcome = settling.outcome(score);
        boolean inOrder = a.id().compareTo(b.id()) <= 0;
        return new Explanation(
                inOrder ? a.id() : b.id(),
                inOrder ? b.id() : a.id(),
                model.prior() / MILLIBITS,
                contributions(agreements),
                score.veto(),
                score.bits(),
                score.probability(),
                outcome,
                summary(score, outcome),
                settling.settlements(agreements));
    }

    private List<Contribution> contributions(int[] agreements) {
        var all = new ArrayList<Contribution>();
        for (int i = 0; i < agreements.length; i++)
            all.add(contribution(model.comparisons().get(i), agreements[i]));
        long before = 0;
        for (int i = 0; i < model.alternatives().size(); i++) {
            long taken = scorer.alternative(i, agreements, before);
            before += taken;
            if (taken != 0) all.add(alternative(model.alternatives().get(i).name(), taken));
        }
        int contradictions = model.contradictions().weight(agreements);
        if (contradictions != 0)
            all.add(new Contribution(
                    "contradictions",
                    "several",
                    contradictions / MILLIBITS,
                    0,
                    "Several of the main facts contradict each other, which one mistake does not explain."));
        return all;
    }

    private static Contribution alternative(String name, long taken) {
        var sentence = "Two different people of one %s would agree in much of this, too.".formatted(name);
        return new Contribution(name, "shared", -taken / MILLIBITS, 0, sentence);
    }

    private static Contribution contribution(WeightedComparison comparison, int agreement) {
        if (agreement == Comparison.NOTHING)
            return new Contribution(comparison.name(), "nothing", 0, 0, Sentences.nothing(comparison));
        int level = Comparison.level(agreement);
        int weight = comparison.weight(agreement);
        int byFrequency = weight - comparison.ordinaryWeight(level);
        var name = comparison.levels().get(level).name();
        return new Contribution(
                comparison.name(),
                name,
                weight / MILLIBITS,
                byFrequency / MILLIBITS,
                Sentences.of(comparison, name, weight / MILLIBITS, byFrequency / MILLIBITS));
    }

    private static String summary(Score score, Outcome outcome) {
        if (score.veto().isPresent())
            return "Two different ones: " + score.veto().get() + ".";
        return switch (outcome) {
            case SAME -> "The same one, at odds of about %s to 1.".formatted(Sentences.odds(score.bits()));
            case REVIEW -> "Perhaps the same one: someone should look.";
            case DIFFERENT -> "Not enough to say that they are the same one.";
        };
    }
}

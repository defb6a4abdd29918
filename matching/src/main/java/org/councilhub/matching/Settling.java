package org.councilhub.matching;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.explain.Outcome;
import org.councilhub.matching.explain.Settlement;
import org.councilhub.matching.model.Model;

/** Asks of each comparison: if the two were known to agree here, or to differ, would that settle it? */
record Settling(Model model, Scorer scorer) {
    private static final double MILLIBITS = 1000;

    /** Facts in the order of the model's comparisons; none that leaves the outcome as it is, or leads to a review. */
    List<Settlement> settlements(int[] agreements) {
        var now = scorer.score(agreements);
        var settlements = new ArrayList<Settlement>();
        for (int i = 0; i < agreements.length; i++) {
            if (Scorer.isSilent(model.comparisons().get(i), agreements)) continue;
            int last = model.comparisons().get(i).levels().size() - 1;
            if (agreements[i] == Comparison.NOTHING || Comparison.level(agreements[i]) > 0)
                consider(agreements, i, 0, now, settlements);
            if (agreements[i] == Comparison.NOTHING) consider(agreements, i, last, now, settlements);
        }
        return settlements;
    }

    private void consider(int[] agreements, int comparison, int level, Score now, List<Settlement> into) {
        var supposed = agreements.clone();
        var weighted = model.comparisons().get(comparison);
        supposed[comparison] = weighted.ordinaryAgreement(level);
        var then = scorer.score(supposed);
        var outcome = outcome(then);
        if (outcome == outcome(now) || outcome == Outcome.REVIEW) return;
        var name = weighted.levels().get(level).name();
        double bits = (then.weight() - now.weight()) / MILLIBITS;
        into.add(new Settlement(weighted.name(), name, bits, outcome, Sentences.supposed(weighted, name, outcome)));
    }

    Outcome outcome(Score score) {
        if (score.veto().isPresent() || score.bits() < model.thresholds().review()) return Outcome.DIFFERENT;
        return score.bits() >= model.thresholds().match() ? Outcome.SAME : Outcome.REVIEW;
    }
}

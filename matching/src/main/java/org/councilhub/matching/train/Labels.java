package org.councilhub.matching.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;
import org.councilhub.matching.packed.ScoringPlan;
import org.councilhub.matching.packed.Workers;

/**
 * How many pairs that agree in the same levels were said to be the same one, or not. Who labels looks at doubtful pairs, so that labels tell nothing
 * of how many pairs agree in a way; but among those that do, they tell how many are right. There the model's own share counts as one label more.
 */
final class Labels {
    private final Map<List<Integer>, Said> said = new HashMap<>();

    private static final class Said {
        int same;
        int different;
    }

    private Labels() {}

    static Labels of(PackedRecords records, List<Label> labels, Workers workers) {
        var all = new Labels();
        if (labels.isEmpty()) return all;
        var scorer = new PairScorer(records, ScoringPlan.of(records, workers));
        for (var label : labels) {
            scorer.left(label.one());
            var counts = all.said.computeIfAbsent(levels(scorer.agreements(label.other())), levels -> new Said());
            if (label.same()) counts.same++;
            else counts.different++;
        }
        return all;
    }

    private static List<Integer> levels(int[] agreements) {
        return Arrays.stream(agreements)
                .map(agreement -> agreement == Comparison.NOTHING ? agreement : Comparison.level(agreement))
                .boxed()
                .toList();
    }

    /** Takes what was said of pairs that agree like this into account. */
    void correct(int[] agreements, double[] shares) {
        if (said.isEmpty()) return;
        var counts = said.get(levels(agreements));
        if (counts == null) return;
        double before = shares[Chances.SAME];
        double after = (before + counts.same) / (1 + counts.same + counts.different);
        double scale = before < 1 ? (1 - after) / (1 - before) : 0;
        for (int kind = 0; kind < shares.length; kind++) shares[kind] *= scale;
        if (before == 1) shares[Chances.STRANGERS] = 1 - after;
        shares[Chances.SAME] = after;
    }
}

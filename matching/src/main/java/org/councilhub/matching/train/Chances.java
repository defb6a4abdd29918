package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.model.Level;
import org.councilhub.matching.model.WeightedComparison;

/**
 * What is estimated: classes of pairs (strangers, the same one, then the model's alternatives), how many pairs each has, and the chances of the
 * levels within each.
 *
 * @param odds by class, in pairs for each pair of strangers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Chances(double[] odds, List<WeightedComparison> comparisons) {
    static final int STRANGERS = 0;
    static final int SAME = 1;

    int classes() {
        return odds.length;
    }

    static double of(Level level, int kind) {
        return switch (kind) {
            case STRANGERS -> level.u();
            case SAME -> level.m();
            default -> level.alternatives().get(kind - 2);
        };
    }

    /** @param chances by class and level */
    static WeightedComparison with(WeightedComparison comparison, double[][] chances) {
        var levels = new ArrayList<Level>();
        for (int l = 0; l < comparison.levels().size(); l++) {
            var alternatives = new ArrayList<Double>();
            for (int kind = 2; kind < chances.length; kind++) alternatives.add(chances[kind][l]);
            levels.add(new Level(
                    comparison.levels().get(l).name(), chances[SAME][l], chances[STRANGERS][l], alternatives));
        }
        return comparison.with(levels);
    }
}

package org.councilhub.matching.model;

import java.util.List;
import org.councilhub.matching.compare.Comparison;

/** Says DIFFERENT, whatever the weights are, where every one of its conditions holds. */
public record Guard(String name, List<Condition> conditions) {
    public Guard {
        conditions = List.copyOf(conditions);
    }

    /**
     * @param comparison index of the comparison
     * @param levels bit set of levels
     * @param orNothing whether it also holds where there is nothing to compare
     */
    public record Condition(int comparison, long levels, boolean orNothing) {
        public boolean holds(int[] agreements) {
            int agreement = agreements[comparison];
            if (agreement == Comparison.NOTHING) return orNothing;
            return (levels >> Comparison.level(agreement) & 1) != 0;
        }
    }

    public boolean fires(int[] agreements) {
        for (int i = 0; i < conditions.size(); i++) if (!conditions.get(i).holds(agreements)) return false;
        return true;
    }
}

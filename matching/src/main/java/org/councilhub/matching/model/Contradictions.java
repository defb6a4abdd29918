package org.councilhub.matching.model;

import java.util.List;

/**
 * One contradiction can be an error or a change of name; several together are far less likely than their product says.
 *
 * @param of what contradicts
 * @param unless any of these holds: then the person is the same and the data bad
 * @param two millibits for two contradictions
 * @param three millibits for three or more
 */
public record Contradictions(List<Guard.Condition> of, List<Guard.Condition> unless, int two, int three) {
    public Contradictions {
        of = List.copyOf(of);
        unless = List.copyOf(unless);
    }

    public static Contradictions none() {
        return new Contradictions(List.of(), List.of(), 0, 0);
    }

    public int weight(int[] agreements) {
        int count = 0;
        for (int i = 0; i < of.size(); i++) if (of.get(i).holds(agreements)) count++;
        if (count < 2) return 0;
        for (int i = 0; i < unless.size(); i++) if (unless.get(i).holds(agreements)) return 0;
        return count == 2 ? two : three;
    }

    /**
     * The most that {@link #weight} can come to.
     *
     * @param open stands for an agreement that is not known yet
     */
    public int most(int[] agreements, int open) {
        int certain = 0;
        int possible = 0;
        for (int i = 0; i < of.size(); i++) {
            var condition = of.get(i);
            if (agreements[condition.comparison()] == open) possible++;
            else if (condition.holds(agreements)) certain++;
        }
        boolean excused = certain < 2;
        for (int i = 0; i < unless.size(); i++) {
            var condition = unless.get(i);
            if (agreements[condition.comparison()] == open) excused = true;
            else if (condition.holds(agreements)) return 0;
        }
        int most = excused ? 0 : Integer.MIN_VALUE;
        if (certain <= 2 && certain + possible >= 2) most = Math.max(most, two);
        return certain + possible >= 3 ? Math.max(most, three) : most;
    }
}

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
        for (var condition : of) if (condition.holds(agreements)) count++;
        if (count < 2) return 0;
        for (var condition : unless) if (condition.holds(agreements)) return 0;
        return count == 2 ? two : three;
    }
}

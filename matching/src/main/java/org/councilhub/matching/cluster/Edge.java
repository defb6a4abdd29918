package org.councilhub.matching.cluster;

/**
 * A scored pair at or above the model's floor.
 *
 * @param left the lesser id
 * @param weight millibits
 */
public record Edge(String left, String right, long weight) {
    public Edge {
        if (left.compareTo(right) >= 0)
            throw new IllegalArgumentException("illegal edge: its left id must be less than its right id");
    }

    /** The edge between two records, whichever comes first. */
    public static Edge between(String one, String other, long weight) {
        return one.compareTo(other) < 0 ? new Edge(one, other, weight) : new Edge(other, one, weight);
    }
}

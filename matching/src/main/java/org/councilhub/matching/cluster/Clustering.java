package org.councilhub.matching.cluster;

import java.util.List;
import java.util.SortedSet;

/**
 * A partition of the records.
 *
 * @param clusters in the order of their first ids; every record is in one
 * @param doubts in the order of their records
 */
public record Clustering(List<SortedSet<String>> clusters, List<Doubt> doubts) {
    public Clustering {
        clusters = List.copyOf(clusters);
        doubts = List.copyOf(doubts);
    }
}

package org.councilhub.matching.cluster;

import java.util.List;

/**
 * A whole population linked, by the numbers of its records.
 *
 * @param clusterOf record -> the record with the least id of its cluster
 * @param edges at or above the model's floor; of equal records the one with the least id stands for all
 * @param copies equal records, each with the one that stands for it
 * @param pairsScored pairs that share a followed key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Linkage(int[] clusterOf, EdgeList edges, EdgeList copies, List<NumberedDoubt> doubts, long pairsScored) {
    public Linkage {
        doubts = List.copyOf(doubts);
    }

    /**
     * What a steward should look at, see {@link Doubt}.
     *
     * @param records by number, in the order of their ids
     */
    public record NumberedDoubt(Doubt.Reason reason, List<Integer> records, long weight) {
        public NumberedDoubt {
            records = List.copyOf(records);
        }
    }

    /** All scored pairs. */
    public void forEachPair(EdgeList.Action action) {
        copies.forEach(action);
        edges.forEach(action);
    }

    public int clusters() {
        int clusters = 0;
        for (int record = 0; record < clusterOf.length; record++) if (clusterOf[record] == record) clusters++;
        return clusters;
    }
}

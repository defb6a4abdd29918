package org.councilhub.matching.cluster;

import org.councilhub.matching.Score;
import org.councilhub.matching.packed.Copies;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;

/** The records of one component as nodes. */
final class PackedNodes implements NodeSet {
    private final int[] members;
    private final Copies copies;
    private final PairScorer scorer;

    /** @param members in any order; they are put in the order of their ids */
    PackedNodes(int[] members, PackedRecords records, Copies copies, PairScorer scorer) {
        this.members = members;
        this.copies = copies;
        this.scorer = scorer;
        for (int i = 1; i < members.length; i++) {
            int member = members[i];
            int at = i;
            for (; at > 0 && records.compareIds(members[at - 1], member) > 0; at--) members[at] = members[at - 1];
            members[at] = member;
        }
    }

    int record(int node) {
        return members[node];
    }

    /** The node of a record. */
    int node(int record) {
        int node = 0;
        while (members[node] != record) node++;
        return node;
    }

    @Override
    public int size() {
        return members.length;
    }

    @Override
    public long weight(int node) {
        return copies.count(members[node]);
    }

    @Override
    public Score score(int one, int other) {
        scorer.left(members[one]);
        return scorer.score(members[other]);
    }
}

package org.councilhub.matching.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.councilhub.matching.Score;
import org.councilhub.matching.packed.Copies;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;

/** The records of one component as nodes. */
final class PackedNodes implements NodeSet {
    private final int[] members;
    private final Map<Integer, Integer> nodes = new HashMap<>();
    private final Copies copies;
    private final PairScorer scorer;

    /** @param members in any order; they are put in the order of their ids */
    PackedNodes(int[] members, PackedRecords records, Copies copies, PairScorer scorer) {
        this.members = members;
        this.copies = copies;
        this.scorer = scorer;
        var sorted = Arrays.stream(members).boxed().sorted(records::compareIds).toList();
        for (int node = 0; node < members.length; node++) {
            members[node] = sorted.get(node);
            nodes.put(members[node], node);
        }
    }

    int record(int node) {
        return members[node];
    }

    /** The node of a record. */
    int node(int record) {
        return nodes.getOrDefault(record, -1);
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

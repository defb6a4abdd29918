package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.councilhub.matching.cluster.Doubt.Reason;
import org.councilhub.matching.cluster.Links.Pair;

/** Collects what a steward should look at, each matter once. */
final class Doubts {
    private final Nodes nodes;
    private final long review;
    private final List<Doubt> doubts = new ArrayList<>();

    Doubts(Nodes nodes, long review) {
        this.nodes = nodes;
        this.review = review;
    }

    void contradictory(int left, int right) {
        doubts.add(new Doubt(Reason.CONTRADICTORY, ids(left, right), 0));
    }

    void equallyNear(int node, int own, int rival, long weight) {
        doubts.add(new Doubt(Reason.EQUALLY_NEAR, ids(node, own, rival), weight));
    }

    void oversize(int[] members) {
        doubts.add(new Doubt(Reason.OVERSIZE, ids(members), 0));
    }

    /** The best pair between any two clusters that were not joined, unless somebody said DIFFERENT between them. */
    void possible(List<int[]> clusters, Links links) {
        var clusterOf = new HashMap<Integer, Integer>();
        for (int i = 0; i < clusters.size(); i++) for (int node : clusters.get(i)) clusterOf.put(node, i);
        var settled = new HashSet<Pair>();
        for (var pair : links.different)
            if (clusterOf.containsKey(pair.left()) && clusterOf.containsKey(pair.right()))
                settled.add(Pair.of(clusterOf.getOrDefault(pair.left(), -1), clusterOf.getOrDefault(pair.right(), -1)));
        for (var link : links.edges) {
            if (link.weight() < review) return;
            var left = clusterOf.get(link.left());
            var right = clusterOf.get(link.right());
            if (left == null || right == null || left.equals(right) || !settled.add(Pair.of(left, right))) continue;
            doubts.add(new Doubt(Reason.POSSIBLE, ids(link.left(), link.right()), link.weight()));
        }
    }

    private SortedSet<String> ids(int... members) {
        var ids = new TreeSet<String>();
        for (int node : members) ids.add(nodes.get(node).id());
        return ids;
    }

    List<Doubt> all() {
        doubts.sort(Comparator.comparing((Doubt d) -> String.join("\u0000", d.records()))
                .thenComparing(Doubt::reason));
        return doubts;
    }
}

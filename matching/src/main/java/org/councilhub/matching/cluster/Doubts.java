package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.councilhub.matching.cluster.Doubt.Reason;
import org.councilhub.matching.cluster.Links.Pair;

/** Collects what a steward should look at, each matter once. */
final class Doubts {
    private final long review;
    private final List<Numbered> doubts = new ArrayList<>();

    /** A doubt about nodes, which are in order. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Numbered(Reason reason, int[] nodes, long weight) {}

    Doubts(long review) {
        this.review = review;
    }

    void contradictory(int left, int right) {
        add(Reason.CONTRADICTORY, 0, left, right);
    }

    void equallyNear(int node, int own, int rival, long weight) {
        add(Reason.EQUALLY_NEAR, weight, node, own, rival);
    }

    void oversize(int[] members) {
        add(Reason.OVERSIZE, 0, members);
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
            add(Reason.POSSIBLE, link.weight(), link.left(), link.right());
        }
    }

    private void add(Reason reason, long weight, int... nodes) {
        doubts.add(new Numbered(reason, Arrays.stream(nodes).sorted().distinct().toArray(), weight));
    }

    List<Numbered> all() {
        return doubts;
    }

    /** In the order of the ids. */
    List<Doubt> named(Nodes nodes) {
        var named = new ArrayList<Doubt>();
        for (var doubt : doubts) {
            var ids = new TreeSet<String>();
            for (int node : doubt.nodes) ids.add(nodes.get(node).id());
            named.add(new Doubt(doubt.reason, ids, doubt.weight));
        }
        named.sort(Comparator.comparing((Doubt d) -> String.join("\u0000", d.records()))
                .thenComparing(Doubt::reason));
        return named;
    }
}

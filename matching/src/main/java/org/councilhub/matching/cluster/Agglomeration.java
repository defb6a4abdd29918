package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.cluster.Links.Link;
import org.councilhub.matching.cluster.Links.Pair;

/** Clusters one connected component. */
final class Agglomeration {
    private static final long LENIENCE = 4_000;
    /** Less than half a bit apart is equally near. */
    private static final long MARGIN = 500;

    private final NodeSet nodes;
    private final Links links;
    private final Limits limits;
    private final Doubts doubts;

    Agglomeration(NodeSet nodes, Links links, Limits limits, Doubts doubts) {
        this.nodes = nodes;
        this.links = links;
        this.limits = limits;
        this.doubts = doubts;
    }

    /** Clusters; a node that is equally near to two of them is taken out, and the others are clustered without it. */
    List<int[]> cluster(int[] members) {
        var alone = new ArrayList<int[]>();
        var left = members;
        boolean first = true;
        while (true) {
            var round = new Round(left, first);
            round.run();
            var doubtful = round.equallyNear();
            if (doubtful.length == 0) {
                alone.addAll(round.clusters());
                return alone;
            }
            for (int node : doubtful) alone.add(new int[] {node});
            left = Arrays.stream(left)
                    .filter(n -> Arrays.binarySearch(doubtful, n) < 0)
                    .toArray();
            first = false;
        }
    }

    /** One partition of some nodes; nodes and clusters are numbered from 0, a cluster has the number of its first node. */
    private final class Round {
        private final int[] members;
        private final Pairs pairs;
        private final Pairs fresh;
        private final boolean report;
        private final Components clusters;
        private final boolean[] asserted;

        Round(int[] members, boolean report) {
            this.members = members;
            this.report = report;
            pairs = new Pairs(nodes, members, limits);
            for (var pair : links.different) forEachInside(pair, pairs::forbid);
            fresh = new Pairs(pairs);
            clusters = new Components(members.length);
            asserted = new boolean[members.length];
        }

        void run() {
            for (var pair : links.same) forEachInside(pair, this::contract);
            for (var link : links.edges) if (link.weight() >= limits.match()) join(link);
        }

        private void forEachInside(Pair pair, PairAction action) {
            int left = index(pair.left());
            int right = index(pair.right());
            if (left >= 0 && right >= 0) action.on(left, right);
        }

        private interface PairAction {
            void on(int left, int right);
        }

        private int index(int node) {
            int at = Arrays.binarySearch(members, node);
            return at < 0 ? -1 : at;
        }

        private void contract(int left, int right) {
            int x = clusters.find(left);
            int y = clusters.find(right);
            if (pairs.isForbidden(x, y)) {
                if (report) doubts.contradictory(members[left], members[right]);
                return;
            }
            if (x != y) merge(x, y);
            asserted[left] = true;
            asserted[right] = true;
        }

        private void join(Link link) {
            int left = index(link.left());
            int right = index(link.right());
            if (left < 0 || right < 0) return;
            int x = clusters.find(left);
            int y = clusters.find(right);
            if (x != y && mayJoin(x, y)) merge(x, y);
        }

        private void merge(int x, int y) {
            clusters.join(x, y);
            pairs.merge(Math.min(x, y), Math.max(x, y));
        }

        private boolean mayJoin(int x, int y) {
            if (pairs.isForbidden(x, y) || pairs.isVetoed(x, y)) return false;
            long count = pairs.count(x, y);
            // sum / count >= -LENIENCE (1 - 1 / count), without rounding
            return pairs.sum(x, y) >= -LENIENCE * (count - 1);
        }

        /**
         * Nodes that another cluster, which they could join, is as near to as their own within the margin: in the mean, and in the best pair, as one
         * pair that leaves no doubt outweighs many that say little.
         */
        int[] equallyNear() {
            var doubtful = new ArrayList<Integer>();
            var sets = clusters.sets(
                    java.util.stream.IntStream.range(0, members.length).toArray());
            for (var own : sets) {
                if (own.length == 1) continue;
                for (int node : own) if (!asserted[node] && hasRival(node, own, sets)) doubtful.add(members[node]);
            }
            return doubtful.stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        private boolean hasRival(int node, int[] own, List<int[]> sets) {
            var home = fresh.between(node, own);
            for (var other : sets) {
                if (other[0] == own[0]) continue;
                var away = fresh.between(node, other);
                if (!away.possible()
                        || away.best() < 0
                        || away.mean() < home.mean() - MARGIN
                        || away.best() < home.best() - MARGIN) continue;
                doubts.equallyNear(
                        members[node], members[first(own, node)], members[other[0]], away.best() + limits.match());
                return true;
            }
            return false;
        }

        private static int first(int[] own, int except) {
            return own[0] == except ? own[1] : own[0];
        }

        List<int[]> clusters() {
            return clusters
                    .sets(java.util.stream.IntStream.range(0, members.length).toArray())
                    .stream()
                    .map(set -> Arrays.stream(set).map(i -> members[i]).toArray())
                    .toList();
        }
    }
}

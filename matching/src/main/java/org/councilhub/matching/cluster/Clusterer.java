package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.cluster.Links.Link;

/**
 * Partitions records into entities: average linkage in the order of the edges' weights, under assertions and guards.
 *
 * <p>SAME is contracted first. Then two clusters join, strongest edge first, when no DIFFERENT and no veto crosses and the mean of all cross pairs'
 * weights above the match threshold, each clamped to 20 bits either way, is at least {@code -4 (1 - 1/n)} bits, n the number of pairs: two records
 * need the threshold itself, larger clusters bear a few misses, as a bad record differs from many.
 */
public final class Clusterer {
    /** More nodes than this hang together by a mistake. */
    private static final int OVERSIZE = 120;

    private static final long BIT = 1000;

    private final Matcher matcher;
    private final long match;
    private final long review;

    public Clusterer(Matcher matcher) {
        this.matcher = matcher;
        match = Math.round(matcher.model().thresholds().match() * BIT);
        review = Math.round(matcher.model().thresholds().review() * BIT);
    }

    /**
     * Partitions whole connected components.
     *
     * @param edges all edges at or above the model's floor among the nodes
     * @param assertions among the nodes; those that name another record are ignored
     * @throws IllegalArgumentException when an edge names a record that is not among the nodes
     */
    public Clustering cluster(Collection<MatchRecord> nodes, Collection<Edge> edges, Collection<Assertion> assertions) {
        var known = Nodes.of(nodes, assertions, matcher, match);
        var links = new Links(known, edges, assertions);
        var connected = new Components(known.size());
        for (var link : links.edges) connected.join(link.left(), link.right());
        for (var pair : links.same) connected.join(pair.left(), pair.right());
        var work = new Work(known, links);
        for (var component : connected.sets(IntStream.range(0, known.size()).toArray())) work.component(component);
        return work.result();
    }

    private final class Work {
        private final Nodes nodes;
        private final Links links;
        private final Doubts doubts;
        private final List<int[]> clusters = new ArrayList<>();

        Work(Nodes nodes, Links links) {
            this.nodes = nodes;
            this.links = links;
            doubts = new Doubts(nodes, review);
        }

        void component(int[] members) {
            if (members.length == 1) {
                clusters.add(members);
                return;
            }
            var parts = members.length > OVERSIZE ? fallenApart(members) : List.of(members);
            var made = new ArrayList<int[]>();
            for (var part : parts)
                made.addAll(
                        part.length == 1
                                ? List.of(part)
                                : new Agglomeration(nodes, links, matcher, match, doubts).cluster(part));
            doubts.possible(made, links);
            clusters.addAll(made);
        }

        /** Raises the threshold by whole bits until every part is small enough. */
        private List<int[]> fallenApart(int[] members) {
            doubts.oversize(members);
            var small = new ArrayList<int[]>();
            var large = List.of(members);
            var within = new ArrayList<>(links.edges);
            for (long threshold = match; !large.isEmpty(); threshold += BIT) {
                long limit = threshold;
                within.removeIf(link -> link.weight() < limit);
                large = split(large, within, small);
                if (within.isEmpty()) small.addAll(large);
                if (within.isEmpty()) break;
            }
            small.sort(Comparator.comparingInt(part -> part[0]));
            return small;
        }

        private List<int[]> split(List<int[]> large, List<Link> within, List<int[]> small) {
            var connected = new Components(nodes.size());
            for (var link : within) connected.join(link.left(), link.right());
            for (var pair : links.same) connected.join(pair.left(), pair.right());
            var still = new ArrayList<int[]>();
            for (var part : large)
                for (var piece : connected.sets(part)) (piece.length > OVERSIZE ? still : small).add(piece);
            return still;
        }

        Clustering result() {
            clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
            var named = new ArrayList<SortedSet<String>>();
            for (var cluster : clusters) {
                var ids = new TreeSet<String>();
                for (int node : cluster) ids.addAll(nodes.get(node).ids());
                named.add(java.util.Collections.unmodifiableSortedSet(ids));
            }
            return new Clustering(named, doubts.all());
        }
    }
}

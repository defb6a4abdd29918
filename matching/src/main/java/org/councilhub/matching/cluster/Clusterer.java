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

    private static final Links NOTHING = Links.none();

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
        var work = new Work(known);
        var parts = links.byComponent(connected);
        for (var component : connected.sets(IntStream.range(0, known.size()).toArray()))
            work.component(component, parts.getOrDefault(component[0], NOTHING));
        return work.result();
    }

    private final class Work {
        private final Nodes nodes;
        private final Doubts doubts;
        private final List<int[]> clusters = new ArrayList<>();

        Work(Nodes nodes) {
            this.nodes = nodes;
            doubts = new Doubts(nodes, review);
        }

        void component(int[] members, Links links) {
            if (members.length == 1) {
                clusters.add(members);
                return;
            }
            var made = new ArrayList<int[]>();
            for (var part : members.length > OVERSIZE ? fallenApart(members, links) : List.of(members))
                made.addAll(
                        part.length == 1 ? List.of(part) : agglomeration(links).cluster(part));
            doubts.possible(made, links);
            clusters.addAll(made);
        }

        private Agglomeration agglomeration(Links links) {
            return new Agglomeration(nodes, links, matcher, match, doubts);
        }

        /** Raises the threshold by whole bits until every part is small enough, or nothing but assertions holds it. */
        private List<int[]> fallenApart(int[] members, Links links) {
            doubts.oversize(members);
            var small = new ArrayList<int[]>();
            var large = List.of(members);
            var within = new ArrayList<>(links.edges);
            for (long threshold = match; !large.isEmpty() && !within.isEmpty(); threshold += BIT) {
                long limit = threshold;
                within.removeIf(link -> link.weight() < limit);
                large = split(members, large, within, links, small);
            }
            small.addAll(large);
            small.sort(Comparator.comparingInt(part -> part[0]));
            return small;
        }

        private static List<int[]> split(
                int[] members, List<int[]> large, List<Link> within, Links links, List<int[]> small) {
            var connected = Components.of(members);
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

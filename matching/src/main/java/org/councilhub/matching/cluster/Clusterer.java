package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;

/**
 * Partitions records into entities: average linkage in the order of the edges' weights, under assertions and guards.
 *
 * <p>SAME is contracted first. Then two clusters join, strongest edge first, when no DIFFERENT and no veto crosses and the mean of all cross pairs'
 * weights above the match threshold, each clamped to 20 bits either way, is at least {@code -4 (1 - 1/n)} bits, n the number of pairs: two records
 * need the threshold itself, larger clusters bear a few misses, as a bad record differs from many. A pair below the threshold that is yet more alike
 * than strangers are lacks evidence rather than having some against it, and counts half: the odds that two records drawn at random are the same
 * one are borne by the pair that brings the clusters together.
 */
public final class Clusterer {
    private static final Links NOTHING = Links.none();

    private final Matcher matcher;
    private final Limits limits;

    public Clusterer(Matcher matcher) {
        this.matcher = matcher;
        limits = Limits.of(matcher.model());
    }

    /**
     * Partitions whole connected components.
     *
     * @param edges all edges at or above the model's floor among the nodes
     * @param assertions among the nodes; those that name another record are ignored
     * @throws IllegalArgumentException when an edge names a record that is not among the nodes
     */
    public Clustering cluster(Collection<MatchRecord> nodes, Collection<Edge> edges, Collection<Assertion> assertions) {
        var known = Nodes.of(nodes, assertions, matcher, limits.match());
        var links = new Links(known, edges, assertions);
        var connected = new Components(known.size());
        for (var link : links.edges) connected.join(link.left(), link.right());
        for (var pair : links.same) connected.join(pair.left(), pair.right());
        var found = new ComponentClusters(known, limits);
        var parts = links.byComponent(connected);
        for (var component : connected.sets(IntStream.range(0, known.size()).toArray()))
            found.component(component, parts.getOrDefault(component[0], NOTHING));
        return named(known, found);
    }

    private Clustering named(Nodes nodes, ComponentClusters found) {
        var clusters = new ArrayList<SortedSet<String>>();
        for (var cluster : found.inOrder()) {
            var ids = new TreeSet<String>();
            for (int node : cluster) ids.addAll(nodes.get(node).ids());
            clusters.add(java.util.Collections.unmodifiableSortedSet(ids));
        }
        return new Clustering(clusters, found.doubts().named(nodes));
    }
}

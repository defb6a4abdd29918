package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.councilhub.matching.cluster.Links.Link;

/** Clusters connected components, one after the other. */
final class ComponentClusters {
    /** More nodes than this hang together by a mistake. */
    private static final int OVERSIZE = 120;

    private static final long BIT = 1000;

    private final NodeSet nodes;
    private final Limits limits;
    private final Doubts doubts;
    private final List<int[]> clusters = new ArrayList<>();

    ComponentClusters(NodeSet nodes, Limits limits) {
        this.nodes = nodes;
        this.limits = limits;
        doubts = new Doubts(limits.review());
    }

    void component(int[] members, Links links) {
        if (members.length == 1) {
            clusters.add(members);
            return;
        }
        var made = new ArrayList<int[]>();
        for (var part : members.length > OVERSIZE ? fallenApart(members, links) : List.of(members))
            made.addAll(part.length == 1 ? List.of(part) : agglomeration(links).cluster(part));
        doubts.possible(made, links);
        clusters.addAll(made);
    }

    private Agglomeration agglomeration(Links links) {
        return new Agglomeration(nodes, links, limits, doubts);
    }

    /** Raises the threshold by whole bits until every part is small enough, or nothing but assertions holds it. */
    private List<int[]> fallenApart(int[] members, Links links) {
        doubts.oversize(members);
        var small = new ArrayList<int[]>();
        var large = List.of(members);
        var within = new ArrayList<>(links.edges);
        for (long threshold = limits.match(); !large.isEmpty() && !within.isEmpty(); threshold += BIT) {
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

    /** In the order of their first nodes. */
    List<int[]> inOrder() {
        clusters.sort(Comparator.comparingInt(cluster -> cluster[0]));
        return clusters;
    }

    Doubts doubts() {
        return doubts;
    }
}

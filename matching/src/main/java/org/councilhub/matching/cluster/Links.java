package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edges and assertions between nodes instead of records. */
final class Links {
    /** Strongest first, ties by id. */
    static final Comparator<Link> ORDER = Comparator.comparingLong(Link::weight)
            .reversed()
            .thenComparingInt(Link::left)
            .thenComparingInt(Link::right);

    /** Nodes are numbered in the order of their ids, so numbers break ties as ids do. */
    record Link(int left, int right, long weight) {}

    record Pair(int left, int right) {
        static Pair of(int one, int other) {
            return one < other ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Strongest first. */
    final List<Link> edges = new ArrayList<>();

    final List<Pair> same = new ArrayList<>();
    final Set<Pair> different = new HashSet<>();

    private Links() {}

    /** Of edges that are known, in any order. */
    static Links of(List<Link> edges) {
        var links = new Links();
        links.edges.addAll(edges);
        links.edges.sort(ORDER);
        return links;
    }

    static Links none() {
        return new Links();
    }

    Links(Nodes nodes, Collection<Edge> edges, Collection<Assertion> assertions) {
        var seen = new HashSet<Pair>();
        for (var edge : edges) {
            var pair = Pair.of(nodes.indexOf(edge.left()), nodes.indexOf(edge.right()));
            if (pair.left != pair.right && seen.add(pair))
                this.edges.add(new Link(pair.left, pair.right, edge.weight()));
        }
        this.edges.sort(ORDER);
        for (var assertion : assertions) {
            // one of the two may have been deleted; its other assertions still hold
            if (!nodes.has(assertion.left()) || !nodes.has(assertion.right())) continue;
            var pair = Pair.of(nodes.indexOf(assertion.left()), nodes.indexOf(assertion.right()));
            if (assertion.verdict() == Verdict.DIFFERENT) different.add(pair);
            else same.add(pair);
        }
        same.sort(Comparator.comparingInt(Pair::left).thenComparingInt(Pair::right));
    }

    /** The links of each component, by its representative; a DIFFERENT between two components settles nothing. */
    Map<Integer, Links> byComponent(Components components) {
        var parts = new HashMap<Integer, Links>();
        for (var link : edges) part(parts, components.find(link.left)).edges.add(link);
        for (var pair : same) part(parts, components.find(pair.left)).same.add(pair);
        for (var pair : different)
            if (components.find(pair.left) == components.find(pair.right))
                part(parts, components.find(pair.left)).different.add(pair);
        return parts;
    }

    private static Links part(Map<Integer, Links> parts, int component) {
        return parts.computeIfAbsent(component, c -> new Links());
    }
}

package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.sources.SourceRecords;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.cluster.Edge;
import org.springframework.stereotype.Component;

/** Scores the records of a batch with all their candidates, on all cores. */
@Component
class Scoring {
    private static final long MILLIBITS = 1000;

    private final Workers workers;
    private final SourceRecords records;

    Scoring(Workers workers, SourceRecords records) {
        this.workers = workers;
        this.records = records;
    }

    /** @return the pairs at or above the floor with an end among these nodes, each once */
    List<StoredEdge> edges(Collection<Node> nodes, TypeRules rules, WarmIndex index) {
        var surrogates = new HashMap<String, Long>();
        nodes.forEach(node -> surrogates.put(node.name(), node.record()));
        var batch = Set.copyOf(surrogates.keySet());
        var matched = nodes.stream().map(Node::matched).toList();
        var edges = workers.map(matched, record -> edges(record, batch, rules, index)).stream()
                .flatMap(List::stream)
                .toList();
        addOthers(surrogates, edges, rules);
        return edges.stream()
                .map(edge -> StoredEdge.between(
                        known(surrogates, edge.left()), known(surrogates, edge.right()), edge.weight()))
                .toList();
    }

    private static List<Edge> edges(MatchRecord record, Set<String> batch, TypeRules rules, WarmIndex index) {
        long floor = Math.round(rules.matcher().model().thresholds().floor() * MILLIBITS);
        var edges = new ArrayList<Edge>();
        for (var candidate : index.index().candidates(record)) {
            boolean seenFromThere = candidate.id().compareTo(record.id()) < 0 && batch.contains(candidate.id());
            if (seenFromThere || !mayMatch(record, candidate, rules)) continue;
            long weight = rules.matcher().score(record, candidate).weight();
            if (weight >= floor) edges.add(Edge.between(record.id(), candidate.id(), weight));
        }
        return edges;
    }

    private static boolean mayMatch(MatchRecord one, MatchRecord other, TypeRules rules) {
        return rules.partners()
                .mayMatch(
                        Names.id(rules.type(), one.id()).source(),
                        Names.id(rules.type(), other.id()).source());
    }

    private void addOthers(Map<String, Long> surrogates, List<Edge> edges, TypeRules rules) {
        var others = new TreeSet<String>();
        for (var edge : edges) {
            others.add(edge.left());
            others.add(edge.right());
        }
        others.removeAll(surrogates.keySet());
        if (others.isEmpty()) return;
        var ids = others.stream().map(name -> Names.id(rules.type(), name)).collect(Collectors.toList());
        records.surrogates(ids).forEach((id, surrogate) -> surrogates.put(Names.of(id), surrogate));
    }

    private static long known(Map<String, Long> surrogates, String name) {
        var surrogate = surrogates.get(name);
        if (surrogate == null) throw new AstrayIndex();
        return surrogate;
    }
}

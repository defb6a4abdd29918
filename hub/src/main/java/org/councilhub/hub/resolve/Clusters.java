package org.councilhub.hub.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.councilhub.hub.resolve.Neighbourhood.Found;
import org.councilhub.matching.cluster.Assertion;
import org.councilhub.matching.cluster.Clusterer;
import org.councilhub.matching.cluster.Clustering;
import org.councilhub.matching.cluster.Edge;
import org.springframework.stereotype.Component;

/** Who belongs together among what has been found, each connected part by itself. */
@Component
class Clusters {
    private final Workers workers;

    Clusters(Workers workers) {
        this.workers = workers;
    }

    Clustering of(Found found, TypeRules rules) {
        var clusterer = new Clusterer(rules.matcher());
        var parts = workers.map(List.copyOf(Connected.of(found)), part -> cluster(part, found.nodes(), clusterer));
        return new Clustering(
                parts.stream()
                        .flatMap(part -> part.clusters().stream())
                        .sorted(Comparator.comparing(cluster -> cluster.first()))
                        .toList(),
                parts.stream().flatMap(part -> part.doubts().stream()).toList());
    }

    private static Clustering cluster(Connected part, Map<Long, Node> nodes, Clusterer clusterer) {
        var edges = part.edges().stream()
                .map(edge -> Edge.between(name(nodes, edge.left()), name(nodes, edge.right()), edge.weight()))
                .toList();
        var assertions = part.assertions().stream()
                .map(said -> Assertion.on(name(nodes, said.left()), name(nodes, said.right()), said.verdict()))
                .toList();
        return clusterer.cluster(part.nodes().stream().map(Node::matched).toList(), edges, assertions);
    }

    private static String name(Map<Long, Node> nodes, long record) {
        return Objects.requireNonNull(nodes.get(record)).name();
    }
}

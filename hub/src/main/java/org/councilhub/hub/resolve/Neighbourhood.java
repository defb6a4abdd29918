package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.resolve.Assertions.OnRecords;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Memberships.Resolved;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.cluster.Verdict;
import org.springframework.stereotype.Component;

/**
 * All that hangs together with the records of a batch: over the edges that were, over those that are new, over a
 * steward's SAME, and over the golden records that the batch's records belonged to (a SAME that was taken back left
 * those together). What is clustered again is then a whole number of connected components, old and new.
 */
@Component
class Neighbourhood {
    private final Edges edges;
    private final Assertions assertions;
    private final Memberships memberships;
    private final Workers workers;

    Neighbourhood(Edges edges, Assertions assertions, Memberships memberships, Workers workers) {
        this.workers = workers;
        this.edges = edges;
        this.assertions = assertions;
        this.memberships = memberships;
    }

    /**
     * @param nodes by surrogate, the batch's own and the others; without deleted and failed ones
     * @param edges among the nodes, as they are from now on
     * @param before which golden record each of the batch's records belonged to; those that were never resolved are not in it
     */
    record Found(
            Map<Long, Node> nodes,
            Set<StoredEdge> edges,
            Set<OnRecords> assertions,
            Map<Long, Optional<GoldenId>> before) {}

    /**
     * @param batch surrogates of the batch's records
     * @param present those of them that are neither deleted nor failed
     * @param scored the batch's new edges
     */
    Found around(Set<Long> batch, Collection<Node> present, Collection<StoredEdge> scored, Matcher matcher) {
        var before = goldens(batch);
        var walk = new Walk(batch, scored);
        walk.visit(batch);
        walk.visit(memberships.records(before.values().stream()
                .flatMap(Optional::stream)
                .map(GoldenId::value)
                .toList()));
        walk.toTheEnd();
        var nodes = new HashMap<Long, Node>();
        for (var node : present)
            nodes.put(node.record(), node.belongingTo(before.getOrDefault(node.record(), Optional.empty())));
        walk.reached.removeAll(batch);
        addOthers(walk, nodes, matcher);
        return new Found(nodes, walk.edges, walk.assertions, before);
    }

    /** All that hangs together with these records, as it is. */
    Found of(Collection<Long> records, Matcher matcher) {
        var walk = new Walk(Set.of(), List.of());
        walk.visit(records);
        walk.toTheEnd();
        var nodes = new HashMap<Long, Node>();
        addOthers(walk, nodes, matcher);
        return new Found(nodes, walk.edges, walk.assertions, Map.of());
    }

    private Map<Long, Optional<GoldenId>> goldens(Set<Long> batch) {
        var goldens = new HashMap<Long, Optional<GoldenId>>();
        memberships.goldens(batch).forEach((record, golden) -> goldens.put(record, golden.map(GoldenId::new)));
        return goldens;
    }

    private void addOthers(Walk walk, Map<Long, Node> nodes, Matcher matcher) {
        workers.map(memberships.of(walk.reached).values(), row -> node(row, matcher)).stream()
                .flatMap(Optional::stream)
                .forEach(node -> nodes.put(node.record(), node));
        walk.edges.removeIf(edge -> !nodes.containsKey(edge.left()) || !nodes.containsKey(edge.right()));
    }

    private static Optional<Node> node(Resolved row, Matcher matcher) {
        UUID golden = row.golden();
        String content = row.content();
        return golden == null || content == null
                ? Optional.empty()
                : Optional.of(Node.of(row, golden, content, matcher));
    }

    private final class Walk {
        private final Set<Long> batch;
        private final Map<Long, List<Long>> scoredFrom = new HashMap<>();
        private final Set<Long> reached = new HashSet<>();
        private final Set<StoredEdge> edges = new LinkedHashSet<>();
        private final Set<OnRecords> assertions = new LinkedHashSet<>();
        private List<Long> frontier = new ArrayList<>();

        Walk(Set<Long> batch, Collection<StoredEdge> scored) {
            this.batch = batch;
            for (var edge : scored) {
                edges.add(edge);
                scoredFrom
                        .computeIfAbsent(edge.left(), left -> new ArrayList<>())
                        .add(edge.right());
                scoredFrom
                        .computeIfAbsent(edge.right(), right -> new ArrayList<>())
                        .add(edge.left());
            }
        }

        void visit(Collection<Long> records) {
            for (long record : records) if (reached.add(record)) frontier.add(record);
        }

        void toTheEnd() {
            while (!frontier.isEmpty()) {
                var from = frontier;
                frontier = new ArrayList<>();
                from.forEach(record -> visit(scoredFrom.getOrDefault(record, List.of())));
                for (var edge : Neighbourhood.this.edges.of(from)) {
                    visit(List.of(edge.left(), edge.right()));
                    if (!edge.touches(batch)) edges.add(edge); // the batch's own are replaced by the scored ones
                }
                for (var assertion : Neighbourhood.this.assertions.touching(from)) {
                    assertions.add(assertion);
                    if (assertion.verdict() == Verdict.SAME) visit(List.of(assertion.left(), assertion.right()));
                }
            }
        }
    }
}

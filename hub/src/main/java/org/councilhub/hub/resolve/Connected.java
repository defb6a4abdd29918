package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.hub.resolve.Assertions.OnRecords;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.resolve.Neighbourhood.Found;
import org.councilhub.matching.cluster.Verdict;

/**
 * The parts of what a batch has reached that hang together, over an edge or a steward's SAME. Each is clustered by itself: having come in one batch
 * brings nobody together, not even records that are alike.
 */
record Connected(Collection<Node> nodes, List<StoredEdge> edges, List<OnRecords> assertions) {

    static Collection<Connected> of(Found found) {
        var roots = new Roots(found.nodes().keySet());
        found.edges().forEach(edge -> roots.join(edge.left(), edge.right()));
        found.assertions().stream()
                .filter(said -> said.verdict() == Verdict.SAME)
                .forEach(said -> roots.join(said.left(), said.right()));
        var parts = new HashMap<Long, Connected>();
        found.nodes()
                .forEach((record, node) -> part(parts, roots.of(record)).nodes.add(node));
        found.edges().forEach(edge -> part(parts, roots.of(edge.left())).edges.add(edge));
        for (var said : found.assertions())
            if (roots.has(said.left()) && roots.has(said.right()) && roots.of(said.left()) == roots.of(said.right()))
                part(parts, roots.of(said.left())).assertions.add(said);
        return parts.values();
    }

    private static Connected part(Map<Long, Connected> parts, long root) {
        return parts.computeIfAbsent(root, r -> new Connected(new HashSet<>(), new ArrayList<>(), new ArrayList<>()));
    }

    private static final class Roots {
        private final Map<Long, Long> parents = new HashMap<>();

        Roots(Set<Long> records) {
            records.forEach(record -> parents.put(record, record));
        }

        boolean has(long record) {
            return parents.containsKey(record);
        }

        long of(long record) {
            long root = record;
            while (true) {
                long parent = parents.getOrDefault(root, root);
                if (parent == root) break;
                root = parent;
            }
            parents.put(record, root);
            return root;
        }

        void join(long left, long right) {
            if (has(left) && has(right)) parents.put(of(left), of(right));
        }
    }
}

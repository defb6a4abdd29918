package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.BulkCandidates;

/** Finds, scores and clusters the pairs of a whole population at once. What comes out does not depend on the order of the records. */
public final class Linker {
    private static final double MILLIBITS = 1000;

    private final Matcher matcher;

    public Linker(Matcher matcher) {
        this.matcher = matcher;
    }

    /**
     * @param edges at or above the model's floor, in the order of their ids
     * @param tooCommon keys that were not followed, with the number of their records
     */
    public record Linked(
            Clustering clustering, List<Edge> edges, long pairsScored, SortedMap<String, Integer> tooCommon) {
        public Linked {
            edges = List.copyOf(edges);
        }
    }

    /** @throws IllegalArgumentException when two records have the same id */
    public Linked link(List<MatchRecord> records) {
        var whole = new ArrayList<>(records);
        whole.sort(Comparator.comparing(MatchRecord::id));
        var candidates = BulkCandidates.of(matcher, whole);
        long floor = Math.round(matcher.model().thresholds().floor() * MILLIBITS);
        var edges = candidates.stream()
                .parallel()
                .mapToObj(i -> edge(candidates.left(i), candidates.right(i), floor))
                .flatMap(Optional::stream)
                .toList();
        var clustering = new Clusterer(matcher).cluster(whole, edges, List.of());
        return new Linked(clustering, edges, candidates.size(), candidates.tooCommon());
    }

    private Optional<Edge> edge(MatchRecord left, MatchRecord right, long floor) {
        long weight = matcher.score(left, right).weight();
        return weight < floor ? Optional.empty() : Optional.of(Edge.between(left.id(), right.id(), weight));
    }
}

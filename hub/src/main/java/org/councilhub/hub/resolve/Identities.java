package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.hub.golden.GoldenId;

/**
 * Which cluster is which golden record. The part with the largest overlap keeps an id, ties go to the older id and then
 * to the cluster with the lesser first record. An id that is left over redirects to where most of its records went; one
 * without any record left is emptied. A cluster without an id gets back one that its records had before they were merged
 * away, when it holds at least half of what that id had; otherwise a new one.
 *
 * @param ids one a cluster, in their order
 * @param revived ids among them that were superseded or emptied
 */
record Identities(List<GoldenId> ids, Map<GoldenId, GoldenId> merged, Set<GoldenId> emptied, Set<GoldenId> revived) {

    /** @param share how many records the cluster has of those that the id has or had */
    private record Claim(int cluster, GoldenId id, long share) {
        static final Comparator<Claim> STRONGEST_FIRST = Comparator.comparingLong(Claim::share)
                .reversed()
                .thenComparing(Claim::id)
                .thenComparingInt(Claim::cluster);
    }

    /**
     * @param clusters in the order of their first records
     * @param before every golden id that any of the batch's or the clusters' records had
     * @param formers the ids that records without one in force had before, with how many records each had
     */
    static Identities assign(List<List<Node>> clusters, Set<GoldenId> before, Formers formers) {
        return new Assignment(clusters, before, formers).assign();
    }

    /** What is asked only when a cluster has no id: looks into the past. */
    interface Formers {
        /** Ids not in force that any of these records had, with the surrogates of all the records that each had. */
        Map<GoldenId, Set<Long>> of(Collection<Long> records);
    }

    private static final class Assignment {
        private final List<List<Node>> clusters;
        private final Set<GoldenId> before;
        private final Formers formers;
        private final Map<Integer, GoldenId> idOf = new TreeMap<>();
        private final Set<GoldenId> taken = new HashSet<>();

        Assignment(List<List<Node>> clusters, Set<GoldenId> before, Formers formers) {
            this.clusters = clusters;
            this.before = before;
            this.formers = formers;
        }

        Identities assign() {
            var overlaps = overlaps();
            overlaps.forEach(this::grant);
            var revived = revive();
            for (int cluster = 0; cluster < clusters.size(); cluster++)
                idOf.computeIfAbsent(cluster, none -> GoldenId.next());
            var merged = new HashMap<GoldenId, GoldenId>();
            for (var claim : overlaps)
                if (!taken.contains(claim.id()))
                    merged.putIfAbsent(claim.id(), idOf.getOrDefault(claim.cluster(), claim.id()));
            var emptied = new TreeSet<>(before);
            emptied.removeAll(taken);
            emptied.removeAll(merged.keySet());
            return new Identities(List.copyOf(idOf.values()), merged, emptied, revived);
        }

        private List<Claim> overlaps() {
            var claims = new ArrayList<Claim>();
            for (int index = 0; index < clusters.size(); index++) {
                int cluster = index;
                clusters.get(cluster).stream()
                        .flatMap(node -> node.golden().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .forEach((id, share) -> claims.add(new Claim(cluster, id, share)));
            }
            claims.sort(Claim.STRONGEST_FIRST);
            return claims;
        }

        private boolean grant(Claim claim) {
            if (idOf.containsKey(claim.cluster()) || taken.contains(claim.id())) return false;
            idOf.put(claim.cluster(), claim.id());
            taken.add(claim.id());
            return true;
        }

        private Set<GoldenId> revive() {
            var nameless = new ArrayList<Integer>();
            for (int cluster = 0; cluster < clusters.size(); cluster++)
                if (!idOf.containsKey(cluster)) nameless.add(cluster);
            if (nameless.isEmpty()) return Set.of();
            var records = nameless.stream()
                    .flatMap(cluster -> clusters.get(cluster).stream())
                    .map(Node::record)
                    .toList();
            var claims = new ArrayList<Claim>();
            formers.of(records).forEach((id, had) -> {
                for (int cluster : nameless) {
                    long share = clusters.get(cluster).stream()
                            .filter(node -> had.contains(node.record()))
                            .count();
                    if (share > 0 && 2 * share >= had.size()) claims.add(new Claim(cluster, id, share));
                }
            });
            claims.sort(Claim.STRONGEST_FIRST);
            return claims.stream().filter(this::grant).map(Claim::id).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.golden.Overrides;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.resolve.Neighbourhood.Found;
import org.councilhub.hub.sources.Memberships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes golden records again from their source records and says where what is stored differs: weights of pairs, pairs that
 * are missing, who belongs together, and values.
 */
@Component
public class GoldenVerification {
    private static final int AT_ONCE = 200;
    private static final int LARGEST_COMPARED = 60; // of larger parts only the stored pairs are scored again
    private static final long MILLIBITS = 1000;

    private final ResolveConfiguration.Types types;
    private final StopList stopList;
    private final Neighbourhood neighbourhood;
    private final Clusters clusters;
    private final Memberships memberships;
    private final GoldenRecords golden;
    private final Overrides overrides;
    private final JdbcClient jdbc;

    GoldenVerification(
            ResolveConfiguration.Types types,
            StopList stopList,
            Neighbourhood neighbourhood,
            Clusters clusters,
            Memberships memberships,
            GoldenRecords golden,
            Overrides overrides,
            JdbcClient jdbc) {
        this.types = types;
        this.stopList = stopList;
        this.neighbourhood = neighbourhood;
        this.clusters = clusters;
        this.memberships = memberships;
        this.golden = golden;
        this.overrides = overrides;
        this.jdbc = jdbc;
    }

    /**
     * @param checked golden records that were made again
     * @param waiting left out, because a record near them is not resolved yet
     * @param faults in sentences; empty: all are as they must be
     */
    public record Findings(long checked, long waiting, List<String> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    /** @param most golden records of each type, chosen by a hash of their ids */
    public Findings verify(int most) {
        var faults = new ArrayList<String>();
        long checked = 0;
        long waiting = 0;
        for (var rules : types.all()) {
            var current = stopList.current(rules);
            var sample = sample(rules.type(), most);
            for (int from = 0; from < sample.size(); from += AT_ONCE) {
                var some = sample.subList(from, Math.min(sample.size(), from + AT_ONCE));
                var found = verify(some, current, faults);
                checked += found;
                waiting += some.size() - found;
            }
        }
        return new Findings(checked, waiting, faults);
    }

    private List<UUID> sample(RecordType type, int most) {
        return jdbc.sql("""
                        select id from golden_record where type = :type and live
                        order by hashtextextended(id::text, 0), id limit :most
                        """)
                .param("type", type.word())
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** @return how many of them could be checked */
    private long verify(List<UUID> goldens, TypeRules rules, List<String> faults) {
        var found = neighbourhood.of(memberships.records(goldens), rules.matcher());
        var waiting = waiting(found.nodes().keySet(), rules.type());
        var unsettled = found.nodes().values().stream()
                .filter(node -> waiting.contains(node.record()))
                .flatMap(node -> node.golden().stream())
                .collect(Collectors.toSet());
        var reached = parts(found, unsettled);
        verifyPairs(reached, rules, faults);
        verifyParts(reached, rules, faults);
        var checked = goldens.stream()
                .map(GoldenId::new)
                .filter(reached.goldens()::contains)
                .toList();
        verifyValues(checked, reached, rules, faults);
        return checked.size();
    }

    private record Reached(Found found, Set<GoldenId> goldens) {}

    /** Connected parts without a record that waits to be resolved. */
    private static Reached parts(Found found, Set<GoldenId> unsettled) {
        var settled = new HashMap<Long, Node>();
        var goldens = new HashSet<GoldenId>();
        for (var part : Connected.of(found)) {
            boolean waits = part.nodes().stream()
                    .anyMatch(node -> node.golden().filter(unsettled::contains).isPresent());
            if (waits) continue;
            part.nodes().forEach(node -> {
                settled.put(node.record(), node);
                node.golden().ifPresent(goldens::add);
            });
        }
        var edges = found.edges().stream()
                .filter(edge -> settled.containsKey(edge.left()))
                .collect(Collectors.toSet());
        return new Reached(new Found(settled, edges, found.assertions(), Map.of()), goldens);
    }

    private Set<Long> waiting(Set<Long> records, RecordType type) {
        return jdbc.sql("select record_id from pending where type = :type and record_id = any(:records)")
                .param("type", type.word())
                .param("records", records.stream().mapToLong(Long::longValue).toArray())
                .query((row, number) -> row.getLong("record_id"))
                .set();
    }

    private static void verifyPairs(Reached reached, TypeRules rules, List<String> faults) {
        var nodes = reached.found().nodes();
        for (var edge : reached.found().edges()) {
            var left = nodes.get(edge.left());
            var right = nodes.get(edge.right());
            if (left == null || right == null) continue;
            long weight = rules.matcher().score(left.matched(), right.matched()).weight();
            if (weight != edge.weight())
                faults.add("records %s and %s: stored weight %d, must be %d"
                        .formatted(left.publicId(), right.publicId(), edge.weight(), weight));
        }
        for (var part : Connected.of(reached.found()))
            if (part.nodes().size() <= LARGEST_COMPARED) verifyNoneIsMissing(part, rules, faults);
    }

    private static void verifyNoneIsMissing(Connected part, TypeRules rules, List<String> faults) {
        long floor = Math.round(rules.matcher().model().thresholds().floor() * MILLIBITS);
        var stored = new HashSet<List<Long>>();
        part.edges().forEach(edge -> stored.add(List.of(edge.left(), edge.right())));
        var nodes = List.copyOf(part.nodes());
        for (int i = 0; i < nodes.size(); i++)
            for (int j = i + 1; j < nodes.size(); j++) {
                var one = nodes.get(i);
                var other = nodes.get(j);
                var pair = StoredEdge.between(one.record(), other.record(), 0);
                if (stored.contains(List.of(pair.left(), pair.right()))
                        || !rules.partners()
                                .mayMatch(one.id().source(), other.id().source())
                        || !shareAKey(one, other, rules)) continue;
                long weight =
                        rules.matcher().score(one.matched(), other.matched()).weight();
                if (weight >= floor)
                    faults.add("records %s and %s: no stored pair, must be one of weight %d"
                            .formatted(one.publicId(), other.publicId(), weight));
            }
    }

    private static boolean shareAKey(Node one, Node other, TypeRules rules) {
        var keys = new HashSet<>(rules.matcher().keys(one.matched()));
        return rules.matcher().keys(other.matched()).stream().anyMatch(keys::contains);
    }

    private void verifyParts(Reached reached, TypeRules rules, List<String> faults) {
        var byName = new HashMap<String, Node>();
        reached.found().nodes().values().forEach(node -> byName.put(node.name(), node));
        var seen = new HashSet<GoldenId>();
        for (var cluster : clusters.of(reached.found(), rules).clusters()) {
            var stored = new TreeSet<GoldenId>();
            for (var name : cluster)
                Optional.ofNullable(byName.get(name)).flatMap(Node::golden).ifPresent(stored::add);
            if (stored.size() > 1) faults.add("golden records %s: must be one".formatted(ids(stored)));
            else if (!seen.addAll(stored)) faults.add("golden record %s: must be several".formatted(ids(stored)));
        }
    }

    private static String ids(Collection<GoldenId> goldens) {
        return goldens.stream().map(id -> id.value().toString()).collect(Collectors.joining(" and "));
    }

    private void verifyValues(List<GoldenId> checked, Reached reached, TypeRules rules, List<String> faults) {
        var members = reached.found().nodes().values().stream()
                .filter(node -> node.golden().isPresent())
                .collect(Collectors.groupingBy(node -> node.golden().orElseThrow()));
        var stored = golden.findAll(checked).stream().collect(Collectors.toMap(GoldenRecord::id, record -> record));
        for (var id : checked) {
            var nodes = members.getOrDefault(id, List.of());
            var said = overrides.on(nodes.stream().map(Node::publicId).toList());
            var made =
                    rules.survivorship().decide(nodes.stream().map(Node::member).toList(), said);
            var record = stored.get(id);
            if (record == null) faults.add("golden record %s: is not there, must be".formatted(id.value()));
            else if (!RecordJson.mapper()
                    .valueToTree(made)
                    .equals(RecordJson.mapper().valueToTree(record.body())))
                faults.add("golden record %s: its values differ from those that its source records make"
                        .formatted(id.value()));
        }
    }
}

package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilhub.hub.golden.FormerMemberships;
import org.councilhub.hub.golden.FormerMemberships.Left;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.Overrides;
import org.councilhub.hub.golden.Regrouping.Formed;
import org.councilhub.hub.resolve.Batches.Tools;
import org.councilhub.hub.resolve.Edges.StoredEdge;
import org.councilhub.hub.resolve.Neighbourhood.Found;
import org.councilhub.hub.resolve.Plan.Doubted;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Pending;
import org.councilhub.matching.cluster.Clustering;
import org.springframework.stereotype.Component;

/** Works out what a batch changes, outside of any transaction: only this resolver writes what it reads. */
@Component
class Planner {
    private final Workers workers;
    private final Scoring scoring;
    private final Neighbourhood neighbourhood;
    private final FormerMemberships formers;
    private final Overrides overrides;
    private final Clusters clusters;

    Planner(
            Workers workers,
            Scoring scoring,
            Neighbourhood neighbourhood,
            FormerMemberships formers,
            Overrides overrides,
            Clusters clusters) {
        this.workers = workers;
        this.scoring = scoring;
        this.neighbourhood = neighbourhood;
        this.formers = formers;
        this.overrides = overrides;
        this.clusters = clusters;
    }

    /** @param failed reasons by surrogate, of items that count as absent */
    Plan plan(List<Pending.Item> items, Map<Long, String> failed, Tools tools) {
        var rules = tools.rules();
        var index = tools.index();
        var present = workers.map(
                items.stream()
                        .filter(item -> item.content() != null && !failed.containsKey(item.record()))
                        .toList(),
                item -> Node.of(item, Objects.requireNonNull(item.content()), rules.matcher(), tools.places()));
        index.apply(present.stream().map(Node::matched).toList(), absent(items, present));
        var edges = scoring.edges(present, rules, index);
        var batch = items.stream().map(Pending.Item::record).collect(Collectors.toSet());
        var found = neighbourhood.around(batch, present, edges, rules.matcher());
        var clustering = clusters.of(found, rules);
        return plan(items, failed, edges, found, clustering, rules)
                .placing(present.stream()
                        .flatMap(node -> node.placements().stream())
                        .toList());
    }

    private static List<String> absent(List<Pending.Item> items, List<Node> present) {
        var there = present.stream().map(Node::record).collect(Collectors.toSet());
        return items.stream()
                .filter(item -> !there.contains(item.record()))
                .map(item -> Names.of(item.id()))
                .toList();
    }

    private Plan plan(
            List<Pending.Item> items,
            Map<Long, String> failed,
            List<StoredEdge> edges,
            Found found,
            Clustering clustering,
            TypeRules rules) {
        var byName = found.nodes().values().stream().collect(Collectors.toMap(Node::name, node -> node));
        var clusters = clustering.clusters().stream()
                .map(names -> names.stream()
                        .map(name -> Objects.requireNonNull(byName.get(name)))
                        .toList())
                .toList();
        var identities = Identities.assign(clusters, goldensBefore(found), records -> formers(records, found));
        var batch = items.stream().map(Pending.Item::record).collect(Collectors.toSet());
        var goldenOf = new HashMap<Long, GoldenId>();
        for (int i = 0; i < clusters.size(); i++)
            for (var node : clusters.get(i))
                goldenOf.put(node.record(), identities.ids().get(i));
        return new Plan(
                items,
                failed,
                found.before().keySet(),
                edges.stream().filter(found.edges()::contains).toList(),
                memberships(items, found, goldenOf),
                left(found, goldenOf),
                formed(changed(clusters, identities, found, batch), rules),
                identities,
                touched(found, batch),
                doubts(clustering, byName),
                List.of());
    }

    private static Set<GoldenId> goldensBefore(Found found) {
        var goldens = found.nodes().values().stream()
                .flatMap(node -> node.golden().stream())
                .collect(Collectors.toCollection(HashSet::new));
        found.before().values().forEach(golden -> golden.ifPresent(goldens::add));
        return goldens;
    }

    /** A record that is resolved for the first time has no past to look into. */
    private Map<GoldenId, Set<Long>> formers(Collection<Long> records, Found found) {
        var known = records.stream()
                .filter(record -> found.before().containsKey(record)
                        || Objects.requireNonNull(found.nodes().get(record))
                                .golden()
                                .isPresent())
                .toList();
        return known.isEmpty() ? Map.of() : formers.notInForce(known);
    }

    private static List<Memberships.Row> memberships(
            List<Pending.Item> items, Found found, Map<Long, GoldenId> goldenOf) {
        var rows = new ArrayList<Memberships.Row>();
        var batch = new HashSet<Long>();
        for (var item : items) {
            batch.add(item.record());
            var golden = goldenOf.get(item.record());
            rows.add(new Memberships.Row(item.record(), golden == null ? null : golden.value(), item.revision()));
        }
        for (var node : found.nodes().values()) {
            var golden = Objects.requireNonNull(goldenOf.get(node.record()));
            if (!batch.contains(node.record()) && !node.golden().equals(Optional.of(golden)))
                rows.add(new Memberships.Row(node.record(), golden.value(), node.revision()));
        }
        rows.sort(Comparator.comparingLong(Memberships.Row::record));
        return rows;
    }

    private static List<Left> left(Found found, Map<Long, GoldenId> goldenOf) {
        var before = new HashMap<>(found.before());
        found.nodes().values().forEach(node -> before.putIfAbsent(node.record(), node.golden()));
        var left = new ArrayList<Left>();
        before.forEach((record, golden) ->
                golden.filter(id -> !id.equals(goldenOf.get(record))).ifPresent(id -> left.add(new Left(record, id))));
        return left;
    }

    private record Cluster(GoldenId id, List<Node> nodes) {}

    /** Clusters of the batch's own records, and those that others joined or left. */
    private static List<Cluster> changed(
            List<List<Node>> clusters, Identities identities, Found found, Set<Long> batch) {
        var all = new ArrayList<Cluster>();
        for (int i = 0; i < clusters.size(); i++)
            all.add(new Cluster(identities.ids().get(i), clusters.get(i)));
        var left = new HashSet<GoldenId>();
        found.before().values().forEach(golden -> golden.ifPresent(left::add));
        for (var cluster : all)
            for (var node : cluster.nodes())
                node.golden().filter(before -> !before.equals(cluster.id())).ifPresent(left::add);
        return all.stream()
                .filter(cluster -> left.contains(cluster.id())
                        || cluster.nodes().stream()
                                .anyMatch(node -> batch.contains(node.record())
                                        || !node.golden().equals(Optional.of(cluster.id()))))
                .toList();
    }

    private List<Formed> formed(List<Cluster> clusters, TypeRules rules) {
        var said = overrides.on(clusters.stream()
                .flatMap(cluster -> cluster.nodes().stream())
                .map(Node::publicId)
                .toList());
        return workers.map(
                clusters,
                cluster -> Formed.of(
                        cluster.id(),
                        rules.survivorship()
                                .decide(
                                        cluster.nodes().stream()
                                                .map(Node::member)
                                                .toList(),
                                        said)));
    }

    private static Set<Long> touched(Found found, Set<Long> batch) {
        var touched = new HashSet<>(found.nodes().keySet());
        touched.addAll(batch);
        return touched;
    }

    private static List<Doubted> doubts(Clustering clustering, Map<String, Node> byName) {
        return clustering.doubts().stream()
                .map(doubt -> new Doubted(
                        doubt.records().stream()
                                .map(name ->
                                        Objects.requireNonNull(byName.get(name)).record())
                                .toList(),
                        doubt.reason(),
                        doubt.weight()))
                .toList();
    }
}

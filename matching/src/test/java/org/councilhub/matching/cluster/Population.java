package org.councilhub.matching.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.People;

/** Records, edges and clusters that change one by one; only the components that a change touches are clustered again. */
final class Population {
    private static final long FLOOR =
            Math.round(People.PERSONS.model().thresholds().floor() * 1000);

    private final Clusterer clusterer = new Clusterer(People.PERSONS);
    private final Map<String, MatchRecord> records = new TreeMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Map<String, Edge>> edges = new HashMap<>();
    private final Map<List<String>, Assertion> assertions =
            new TreeMap<>(java.util.Comparator.comparing(List::toString));
    private final Map<String, SortedSet<String>> clusterOf = new HashMap<>();

    private MatchRecord record(String id) {
        return java.util.Objects.requireNonNull(records.get(id));
    }

    private Set<String> sharing(String key) {
        return byKey.computeIfAbsent(key, k -> new TreeSet<>());
    }

    List<String> ids() {
        return List.copyOf(records.keySet());
    }

    void put(MatchRecord record) {
        var touched = new TreeSet<String>();
        if (records.containsKey(record.id())) touched.addAll(takeOut(record.id()));
        records.put(record.id(), record);
        for (var key : People.PERSONS.keys(record)) for (var other : sharing(key)) link(record, record(other));
        for (var key : People.PERSONS.keys(record)) sharing(key).add(record.id());
        touched.add(record.id());
        recluster(touched);
    }

    void remove(String id) {
        var touched = takeOut(id);
        records.remove(id);
        clusterOf.remove(id);
        recluster(touched);
    }

    void assertThat(Assertion assertion) {
        var touched = new TreeSet<>(List.of(assertion.left(), assertion.right()));
        for (var id : List.copyOf(touched)) touched.addAll(component(id));
        assertions.put(List.of(assertion.left(), assertion.right()), assertion);
        recluster(touched);
    }

    /** @return all that hung together with the record */
    private Set<String> takeOut(String id) {
        var touched = new TreeSet<>(component(id));
        for (var key : People.PERSONS.keys(record(id))) sharing(key).remove(id);
        for (var other : edges.getOrDefault(id, Map.of()).keySet())
            edges.getOrDefault(other, Map.of()).remove(id);
        edges.remove(id);
        touched.remove(id);
        return touched;
    }

    private void link(MatchRecord a, MatchRecord b) {
        if (a.id().equals(b.id())) return;
        long weight = People.PERSONS.score(a, b).weight();
        if (weight < FLOOR) return;
        var edge = Edge.between(a.id(), b.id(), weight);
        edges.computeIfAbsent(a.id(), i -> new TreeMap<>()).put(b.id(), edge);
        edges.computeIfAbsent(b.id(), i -> new TreeMap<>()).put(a.id(), edge);
    }

    private Set<String> component(String id) {
        var seen = new TreeSet<>(Set.of(id));
        var next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            var at = next.poll();
            var around = new TreeSet<>(edges.getOrDefault(at, Map.of()).keySet());
            for (var assertion : assertions.values()) {
                if (assertion.verdict() != Verdict.SAME) continue;
                if (assertion.left().equals(at)) around.add(assertion.right());
                if (assertion.right().equals(at)) around.add(assertion.left());
            }
            for (var other : around) if (records.containsKey(other) && seen.add(other)) next.add(other);
        }
        return seen;
    }

    private void recluster(Set<String> touched) {
        var whole = new TreeSet<String>();
        for (var id : touched) if (records.containsKey(id) && !whole.contains(id)) whole.addAll(component(id));
        for (var cluster : cluster(whole, null).clusters()) for (var id : cluster) clusterOf.put(id, cluster);
    }

    private Clustering cluster(Set<String> ids, @org.jspecify.annotations.Nullable Random shuffle) {
        var nodes = new ArrayList<MatchRecord>();
        var within = new ArrayList<Edge>();
        for (var id : ids) {
            nodes.add(record(id));
            for (var edge : edges.getOrDefault(id, Map.of()).values())
                if (edge.left().equals(id)) within.add(edge);
        }
        var said = new ArrayList<>(assertions.values());
        if (shuffle != null) {
            Collections.shuffle(nodes, shuffle);
            Collections.shuffle(within, shuffle);
            Collections.shuffle(said, shuffle);
        }
        return clusterer.cluster(nodes, within, said);
    }

    Set<SortedSet<String>> clusters() {
        return Set.copyOf(clusterOf.values());
    }

    /** Everything from nothing, in another order. */
    Set<SortedSet<String>> rebuilt(Random shuffle) {
        var fresh = new Population();
        fresh.assertions.putAll(assertions);
        var order = new ArrayList<>(records.values());
        Collections.shuffle(order, shuffle);
        for (var record : order) {
            fresh.records.put(record.id(), record);
            for (var key : People.PERSONS.keys(record)) {
                var others = fresh.sharing(key);
                for (var other : others) fresh.link(record, fresh.record(other));
                others.add(record.id());
            }
        }
        return Set.copyOf(fresh.cluster(fresh.records.keySet(), shuffle).clusters());
    }
}

package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.Score;

/** The records as nodes, in the order of their ids. */
final class Nodes implements NodeSet {
    private final List<Node> nodes;
    private final Map<String, Integer> byRecord = new HashMap<>();

    private final Matcher matcher;

    private Nodes(List<Node> nodes, Matcher matcher) {
        this.nodes = nodes;
        this.matcher = matcher;
        for (int i = 0; i < nodes.size(); i++) for (var id : nodes.get(i).ids()) byRecord.put(id, i);
    }

    /** Copies become one node, unless an assertion names one of them, or being copies is not enough to be one. */
    static Nodes of(Collection<MatchRecord> records, Collection<Assertion> assertions, Matcher matcher, long match) {
        var sorted = new TreeMap<String, MatchRecord>();
        for (var record : records)
            if (sorted.put(record.id(), record) != null)
                throw new IllegalArgumentException("illegal records: the same id twice");
        var asserted = new HashSet<String>();
        for (var assertion : assertions) {
            asserted.add(assertion.left());
            asserted.add(assertion.right());
        }
        var copies = new LinkedHashMap<List<List<String>>, List<MatchRecord>>();
        var nodes = new ArrayList<Node>();
        for (var record : sorted.values()) {
            if (asserted.contains(record.id())) nodes.add(single(record));
            else
                copies.computeIfAbsent(record.compared(), c -> new ArrayList<>())
                        .add(record);
        }
        for (var same : copies.values()) addCopies(same, nodes, matcher, match);
        nodes.sort(java.util.Comparator.comparing(Node::id));
        return new Nodes(nodes, matcher);
    }

    private static void addCopies(List<MatchRecord> copies, List<Node> into, Matcher matcher, long match) {
        var first = copies.getFirst();
        if (copies.size() > 1) {
            var score = matcher.score(first, copies.get(1));
            if (score.veto().isPresent() || score.weight() < match) {
                for (var copy : copies) into.add(single(copy));
                return;
            }
        }
        into.add(new Node(copies.stream().map(MatchRecord::id).toList(), first));
    }

    private static Node single(MatchRecord record) {
        return new Node(List.of(record.id()), record);
    }

    Node get(int index) {
        return nodes.get(index);
    }

    @Override
    public int size() {
        return nodes.size();
    }

    @Override
    public long weight(int node) {
        return nodes.get(node).weight();
    }

    @Override
    public Score score(int one, int other) {
        return matcher.score(nodes.get(one).record(), nodes.get(other).record());
    }

    int indexOf(String record) {
        var index = byRecord.get(record);
        if (index == null)
            throw new IllegalArgumentException("illegal edge or assertion: names a record that is not among the nodes");
        return index;
    }

    boolean has(String record) {
        return byRecord.containsKey(record);
    }
}

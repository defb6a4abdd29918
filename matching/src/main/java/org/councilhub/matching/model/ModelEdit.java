package org.councilhub.matching.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilhub.matching.tables.ValueFrequencies;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Changes values within a model's text and leaves the rest, its comments among it, as it stands. */
public final class ModelEdit {
    private static final String FREQUENCIES = "frequencies";

    private final String yaml;
    private final Map<List<String>, String> values = new LinkedHashMap<>();
    private final List<List<String>> removed = new ArrayList<>();
    private final Map<List<String>, String> remarks = new LinkedHashMap<>();
    private final Map<String, ValueFrequencies> frequencies = new TreeMap<>();

    public ModelEdit(String yaml) {
        this.yaml = yaml;
    }

    /** Sets a scalar that is there, or one that a mapping which is there lacks. */
    public ModelEdit set(String value, String... path) {
        values.put(List.of(path), value);
        return this;
    }

    /** Takes a key that stands on a line of its own away, with its value. */
    public ModelEdit remove(String... path) {
        removed.add(List.of(path));
        return this;
    }

    /** Adds a remark behind the value of a key, on its line. */
    public ModelEdit remark(String remark, String... path) {
        remarks.put(List.of(path), remark);
        return this;
    }

    /** Adds the frequencies of a comparison's values, in place of all that the text had. */
    public ModelEdit frequencies(String comparison, ValueFrequencies table) {
        frequencies.put(comparison, table);
        return this;
    }

    private record Change(int from, int to, String text) {}

    /** The text with all changes. */
    public String yaml() {
        var root = Text.parse("model", yaml).node();
        var changes = new ArrayList<Change>();
        values.forEach((path, value) -> changes.add(change(root, path, value)));
        for (var path : removed) changes.add(removal(there(root, path)));
        remarks.forEach((path, remark) -> changes.add(remark(there(root, path), remark)));
        if (!frequencies.isEmpty())
            entry(root, FREQUENCIES)
                    .ifPresent(old -> changes.add(new Change(
                            old.getKeyNode().getStartMark().getIndex(),
                            old.getValueNode().getEndMark().getIndex(),
                            "")));
        changes.sort(Comparator.comparingInt(Change::from).reversed());
        var out = new StringBuilder(yaml);
        for (var change : changes)
            out.replace(yaml.offsetByCodePoints(0, change.from), yaml.offsetByCodePoints(0, change.to), change.text);
        return frequencies.isEmpty() ? out.toString() : withFrequencies(out.toString());
    }

    private String withFrequencies(String text) {
        return text.stripTrailing()
                + "\n\n# How frequent values are in the data that it was trained on, in eighths of a bit.\nfrequencies:\n"
                + FrequencyText.write(frequencies);
    }

    private static NodeTuple there(Node root, List<String> path) {
        return entry(mapping(root, path), path.getLast()).orElseThrow(() -> unknown(path));
    }

    /** What the last key of a path stands in, or would stand in. */
    private static Node mapping(Node root, List<String> path) {
        var at = root;
        for (var key : path.subList(0, path.size() - 1))
            at = entry(at, key).orElseThrow(() -> unknown(path)).getValueNode();
        return at;
    }

    private static IllegalArgumentException unknown(List<String> path) {
        return new IllegalArgumentException("illegal path: %s, the model has no such key".formatted(path));
    }

    private static Change removal(NodeTuple entry) {
        var from = entry.getKeyNode().getStartMark();
        return new Change(
                from.getIndex() - from.getColumn() - 1,
                entry.getValueNode().getEndMark().getIndex(),
                "");
    }

    private static Change remark(NodeTuple entry, String remark) {
        int end = entry.getValueNode().getEndMark().getIndex();
        return new Change(end, end, " # " + remark);
    }

    private static Change change(Node root, List<String> path, String value) {
        var mapping = mapping(root, path);
        return entry(mapping, path.getLast())
                .map(NodeTuple::getValueNode)
                .map(old -> new Change(
                        old.getStartMark().getIndex(), old.getEndMark().getIndex(), value))
                .orElseGet(() -> added((MappingNode) mapping, path.getLast(), value));
    }

    private static Change added(MappingNode mapping, String key, String value) {
        var entry = key + ": " + value;
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            int end = mapping.getEndMark().getIndex() - 1;
            return new Change(end, end, mapping.getValue().isEmpty() ? entry : ", " + entry);
        }
        var last = mapping.getValue().getLast();
        int end = last.getValueNode().getEndMark().getIndex();
        return new Change(
                end, end, "\n" + " ".repeat(last.getKeyNode().getStartMark().getColumn()) + entry);
    }

    private static Optional<NodeTuple> entry(Node node, String key) {
        if (!(node instanceof MappingNode mapping)) return Optional.empty();
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .findFirst();
    }
}

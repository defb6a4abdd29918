package org.councilhub.matching.model;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the model's text: knows its file, line and key, so that every complaint can name them. */
record Text(String file, String key, Node node) {
    private static final int LONGEST = 5_000_000;

    static Text parse(String file, String yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setMaxAliasesForCollections(0);
        try {
            var node = new Yaml(options).compose(new StringReader(yaml));
            if (node == null) throw new ModelException("%s:1: the file is empty, must hold a model".formatted(file));
            return new Text(file, "", node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ModelException("%s:%d: not YAML: %s".formatted(file, line, e.getProblem()));
        }
    }

    /** The entries of a mapping in order. */
    Map<String, Text> entries() {
        if (!(node instanceof MappingNode mapping)) throw illegal("must be a mapping of keys to values");
        var entries = new LinkedHashMap<String, Text>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) throw illegal("a key must be a word");
            var at = new Text(
                    file, key.isEmpty() ? scalar.getValue() : key + "." + scalar.getValue(), tuple.getValueNode());
            if (entries.put(scalar.getValue(), at) != null) throw at.illegal("stands twice: keep one");
        }
        return entries;
    }

    /** The entries of a mapping that may hold these keys only. */
    Map<String, Text> only(String... keys) {
        var entries = entries();
        var known = Set.of(keys);
        entries.forEach((name, at) -> {
            if (!known.contains(name)) throw at.illegal("unknown key, must be one of " + String.join(", ", keys));
        });
        return entries;
    }

    Text required(Map<String, Text> entries, String name) {
        var value = entries.get(name);
        if (value == null) throw illegal("lacks the key %s: add it".formatted(name));
        return value;
    }

    static Optional<Text> optional(Map<String, Text> entries, String name) {
        return Optional.ofNullable(entries.get(name));
    }

    String word() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) throw illegal("must be a word");
        return scalar.getValue();
    }

    /** One word, or a list of them. */
    List<String> words() {
        var words = new ArrayList<String>();
        for (var at : list()) words.add(at.word());
        return words;
    }

    List<Text> list() {
        if (!(node instanceof SequenceNode sequence)) return List.of(this);
        return sequence.getValue().stream().map(n -> new Text(file, key, n)).toList();
    }

    double number() {
        var word = word();
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw illegal("illegal number: %s".formatted(word));
    }

    double number(double from, double to) {
        double number = number();
        if (number < from || number > to)
            throw illegal("illegal value: %s, must be in [%s..%s]".formatted(word(), plain(from), plain(to)));
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    ModelException illegal(String rule) {
        int line = node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
        return new ModelException("%s:%d: %s%s".formatted(file, line, key.isEmpty() ? "" : key + ": ", rule));
    }
}

package org.councilhub.matching.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.model.WeightedComparison.Silence;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.tables.ValueFrequencies;
import org.councilhub.matching.value.Kind;

/** Reads the comparisons with their levels. */
final class ComparisonReader {
    private static final double SMALLEST = 1e-12;
    private static final double ROUNDING = 1e-6;

    private final Map<String, Integer> fieldIndexes;
    private final List<Field> fields;
    private final List<Alternative> alternatives;
    private final Map<String, ValueFrequencies> frequencies;
    private final List<WeightedComparison> read = new ArrayList<>();

    ComparisonReader(
            Map<String, Integer> fieldIndexes,
            List<Field> fields,
            List<Alternative> alternatives,
            Map<String, ValueFrequencies> frequencies) {
        this.frequencies = frequencies;
        this.alternatives = alternatives;
        this.fieldIndexes = fieldIndexes;
        this.fields = fields;
    }

    List<WeightedComparison> read(Text text) {
        text.entries().forEach((name, at) -> read.add(comparison(name, at)));
        if (read.isEmpty()) throw text.illegal("holds no comparison: add one");
        return List.copyOf(read);
    }

    private WeightedComparison comparison(String name, Text text) {
        var keys = text.only("type", "fields", "silent-after", "levels");
        var typeText = text.required(keys, "type");
        var type = ComparisonType.of(typeText.word())
                .orElseThrow(() -> typeText.illegal(
                        "unknown type: %s, must be one of %s".formatted(typeText.word(), ComparisonType.words())));
        var exact = Optional.<Frequency>ofNullable(frequencies.get(name));
        var on = fields(text.required(keys, "fields"), type);
        var levels = levels(text.required(keys, "levels"), type);
        return new WeightedComparison(
                name,
                type,
                type.on(on, exact),
                on.values().stream().sorted().toList(),
                exact,
                levels,
                Text.optional(keys, "silent-after").map(this::silence));
    }

    private Map<Kind, Integer> fields(Text text, ComparisonType type) {
        var indexes = new EnumMap<Kind, Integer>(Kind.class);
        for (var at : text.list()) {
            var index = fieldIndexes.get(at.word());
            if (index == null)
                throw at.illegal("unknown field: %s, must be one of %s"
                        .formatted(at.word(), String.join(", ", fieldIndexes.keySet())));
            var kind = fields.get(index).kind();
            if (!type.needs().contains(kind) && !type.mayHave().contains(kind))
                throw at.illegal("illegal field: %s is a %s, a comparison of type %s cannot use it"
                        .formatted(at.word(), kind.word(), type.word()));
            if (indexes.put(kind, index) != null)
                throw at.illegal("illegal field: %s, a comparison of type %s takes one %s"
                        .formatted(at.word(), type.word(), kind.word()));
        }
        for (var kind : type.needs())
            if (!indexes.containsKey(kind))
                throw text.illegal("lacks a field of kind %s: name one".formatted(kind.word()));
        return indexes;
    }

    private Silence silence(Text text) {
        var entries = text.entries();
        if (entries.size() != 1) throw text.illegal("must name one comparison and its level, such as {given: swapped}");
        var entry = entries.entrySet().iterator().next();
        int comparison = indexOf(read, entry.getKey())
                .orElseThrow(() ->
                        text.illegal("unknown comparison: %s, must stand before this one".formatted(entry.getKey())));
        return new Silence(comparison, levelIndex(read.get(comparison), entry.getValue()));
    }

    static Optional<Integer> indexOf(List<WeightedComparison> comparisons, String name) {
        for (int i = 0; i < comparisons.size(); i++)
            if (comparisons.get(i).name().equals(name)) return Optional.of(i);
        return Optional.empty();
    }

    static int levelIndex(WeightedComparison comparison, Text text) {
        var names = comparison.levels().stream().map(Level::name).toList();
        int index = names.indexOf(text.word());
        if (index < 0)
            throw text.illegal("unknown level: %s, must be one of %s".formatted(text.word(), String.join(", ", names)));
        return index;
    }

    /** Every level but the last must be stated; the last one is what is left. */
    private List<Level> levels(Text text, ComparisonType type) {
        var named = type.levels().subList(0, type.levels().size() - 1);
        var keys = text.only(named.toArray(String[]::new));
        var levels = new ArrayList<Level>();
        for (var name : named) levels.add(level(name, text.required(keys, name)));
        var left = new ArrayList<Double>();
        for (int i = 0; i < alternatives.size(); i++) {
            int at = i;
            left.add(left(
                    text,
                    levels,
                    alternatives.get(i).name(),
                    level -> level.alternatives().get(at)));
        }
        levels.add(new Level(
                type.levels().getLast(), left(text, levels, "m", Level::m), left(text, levels, "u", Level::u), left));
        return levels;
    }

    /** An alternative that is not stated is as among strangers. */
    private Level level(String name, Text text) {
        var allowed = new ArrayList<>(List.of("m", "u"));
        for (var alternative : alternatives) allowed.add(alternative.name());
        var keys = text.only(allowed.toArray(String[]::new));
        double m = text.required(keys, "m").number(SMALLEST, 1);
        double u = text.required(keys, "u").number(SMALLEST, 1);
        var others = alternatives.stream()
                .map(a -> Text.optional(keys, a.name())
                        .map(t -> t.number(SMALLEST, 1))
                        .orElse(u))
                .toList();
        return new Level(name, m, u, others);
    }

    private static double left(Text text, List<Level> levels, String what, ToDoubleFunction<Level> chance) {
        double left = 1 - levels.stream().mapToDouble(chance).sum();
        if (left < ROUNDING)
            throw text.illegal(
                    "the %s of the levels sum to %.6f, must leave something below 1".formatted(what, 1 - left));
        return left;
    }
}

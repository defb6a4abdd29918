package org.councilhub.matching.model;

import java.util.ArrayList;
import java.util.List;

/** Reads guards and contradictions: conditions on the levels of comparisons. */
final class RuleReader {
    private static final String NOTHING = "nothing";

    private final List<WeightedComparison> comparisons;

    RuleReader(List<WeightedComparison> comparisons) {
        this.comparisons = comparisons;
    }

    List<Guard> guards(Text text) {
        var guards = new ArrayList<Guard>();
        text.entries().forEach((name, at) -> guards.add(new Guard(name, conditions(at))));
        return List.copyOf(guards);
    }

    Contradictions contradictions(Text text) {
        var keys = text.only("of", "unless", "two", "three");
        return new Contradictions(
                conditions(text.required(keys, "of")),
                Text.optional(keys, "unless").map(this::conditions).orElse(List.of()),
                ModelReader.millibits(text.required(keys, "two")),
                ModelReader.millibits(text.required(keys, "three")));
    }

    private List<Guard.Condition> conditions(Text text) {
        var conditions = new ArrayList<Guard.Condition>();
        text.entries().forEach((name, at) -> conditions.add(condition(name, at)));
        return conditions;
    }

    private Guard.Condition condition(String name, Text text) {
        int index = ComparisonReader.indexOf(comparisons, name)
                .orElseThrow(() -> text.illegal("unknown comparison: %s, must be one of %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ",
                                        comparisons.stream()
                                                .map(WeightedComparison::name)
                                                .toList()))));
        long levels = 0;
        boolean orNothing = false;
        for (var at : text.list()) {
            if (at.word().equals(NOTHING)) orNothing = true;
            else levels |= 1L << ComparisonReader.levelIndex(comparisons.get(index), at);
        }
        return new Guard.Condition(index, levels, orNothing);
    }
}

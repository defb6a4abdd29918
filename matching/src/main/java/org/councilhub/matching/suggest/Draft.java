package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.compare.ComparisonType;
import org.councilhub.matching.value.Kind;
import org.councilhub.matching.value.Reading;

/** A model in the making: fields and the comparisons on them. */
final class Draft {
    private static final Set<String> RESERVED = Set.of(
            "given",
            "surname",
            "middle",
            "generation",
            "whole",
            "born",
            "lines",
            "home",
            "postcode",
            "uprn",
            "emails",
            "email",
            "phones",
            "phone",
            "mobile",
            "landline",
            "nino",
            "organisation");

    private final Map<String, DraftField> fields = new LinkedHashMap<>();
    private final Map<String, DraftComparison> comparisons = new LinkedHashMap<>();

    /** @param otherwise columns to be read where those say nothing, or empty */
    record DraftField(String name, Kind kind, List<String> columns, Reading reading, Optional<Otherwise> otherwise) {}

    record Otherwise(List<String> columns, Reading reading) {}

    /** @param silentAfter a comparison and its level, {@code given: swapped}, or empty */
    record DraftComparison(String name, ComparisonType type, List<String> fields, String silentAfter) {}

    boolean has(String field) {
        return fields.containsKey(field);
    }

    boolean compares(String comparison) {
        return comparisons.containsKey(comparison);
    }

    List<DraftField> fields() {
        return List.copyOf(fields.values());
    }

    List<DraftComparison> comparisons() {
        return List.copyOf(comparisons.values());
    }

    void field(String name, Kind kind, List<String> columns) {
        field(name, kind, columns, Reading.AS_IS);
    }

    void field(String name, Kind kind, List<String> columns, Reading reading) {
        fields.put(name, new DraftField(name, kind, List.copyOf(columns), reading, Optional.empty()));
    }

    /** Where the field's columns say nothing, these may. */
    void otherwise(String field, List<String> columns, Reading reading) {
        fields.computeIfPresent(
                field,
                (name, f) -> new DraftField(
                        name, f.kind, f.columns, f.reading, Optional.of(new Otherwise(List.copyOf(columns), reading))));
    }

    void compare(String name, ComparisonType type, String... on) {
        compareAfter("", name, type, on);
    }

    void compareAfter(String silentAfter, String name, ComparisonType type, String... on) {
        var known = new ArrayList<String>();
        for (var field : on) if (has(field)) known.add(field);
        comparisons.put(name, new DraftComparison(name, type, known, silentAfter));
    }

    /** A name that no other field has, nor any of those that mean something to the rules. */
    String unused(String wanted) {
        var name = wanted.isEmpty() ? "column" : wanted;
        int number = 2;
        while (RESERVED.contains(name) || has(name) || comparisons.containsKey(name)) name = wanted + "-" + number++;
        return name;
    }
}

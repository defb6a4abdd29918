package org.councilhub.hub.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How much a record's word on one attribute group counts, as the survivorship file declares it.
 *
 * @param halfLifeDays a word that is older than another by this much counts half; absent: age does not count
 * @param complete parts that a whole value has: a word counts by the share of them that are there
 * @param sameSourceAs another group: the record that wins that one wins this one, too
 */
record Weighing(
        Optional<Double> halfLifeDays, List<Check> checks, List<String> complete, Optional<String> sameSourceAs) {
    Weighing {
        checks = List.copyOf(checks);
        complete = List.copyOf(complete);
    }

    /**
     * @param of path inside the group's value; empty: the value itself
     * @param otherwise factor of a value that the pattern does not match or that is not there, [0..1]
     */
    record Check(String of, Pattern matches, double otherwise) {
        static Check read(Section section) {
            var check = new Check(
                    section.findText("of").orElse(""),
                    section.get("matches").as(Pattern::compile),
                    section.get("otherwise").as(Weighing::factor));
            section.done();
            return check;
        }

        double factor(Map<String, List<String>> values) {
            var found = values.getOrDefault(of, List.of());
            boolean passes = !found.isEmpty()
                    && found.stream().allMatch(value -> matches.matcher(value).matches());
            return passes ? 1 : otherwise;
        }
    }

    static Weighing read(Section section) {
        var weighing = new Weighing(
                section.find("halfLifeDays").map(value -> value.as(Weighing::days)),
                section.find("checks").stream()
                        .flatMap(value -> value.elements().stream())
                        .map(value -> Check.read(value.section()))
                        .toList(),
                section.find("complete").stream()
                        .flatMap(value -> value.elements().stream())
                        .map(Value::text)
                        .toList(),
                section.findText("sameSourceAs"));
        section.done();
        return weighing;
    }

    double validity(JsonNode value) {
        if (checks.isEmpty()) return 1;
        var values = RecordJson.flatten(value);
        return checks.stream().mapToDouble(check -> check.factor(values)).reduce(1, (a, b) -> a * b);
    }

    double completeness(JsonNode value) {
        if (complete.isEmpty()) return 1;
        var values = RecordJson.flatten(value);
        return (double) complete.stream().filter(values::containsKey).count() / complete.size();
    }

    @Nullable
    Double halfLife() {
        return halfLifeDays.orElse(null);
    }

    @Nullable
    String companion() {
        return sameSourceAs.orElse(null);
    }

    private static double factor(String text) {
        double factor = number(text);
        if (factor >= 0 && factor <= 1) return factor;
        throw new IllegalArgumentException("illegal factor: %s, must be in [0..1]".formatted(text));
    }

    private static double days(String text) {
        double days = number(text);
        if (days > 0) return days;
        throw new IllegalArgumentException("illegal half-life: %s, must be a number of days above 0".formatted(text));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("illegal number: %s, must be one such as 0.5".formatted(text), e);
        }
    }
}

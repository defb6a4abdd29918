package org.councilhub.hub.golden;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.settings.Section;
import tools.jackson.databind.JsonNode;

/**
 * How much a record's word on one attribute group counts, as the survivorship file declares it.
 *
 * @param halfLifeDays a word that is older than another by this much counts half; absent: age does not count
 */
record Weighing(Optional<Double> halfLifeDays, List<Check> checks) {
    /** Versions below are counters, not times in milliseconds since 1970, and say nothing about age. */
    private static final long FIRST_TIME = 100_000_000_000L; // March 1973

    private static final double MILLISECONDS_A_DAY = 86_400_000;

    Weighing {
        checks = List.copyOf(checks);
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
                        .toList());
        section.done();
        return weighing;
    }

    double validity(JsonNode value) {
        if (checks.isEmpty()) return 1;
        var values = RecordJson.flatten(value);
        return checks.stream().mapToDouble(check -> check.factor(values)).reduce(1, (a, b) -> a * b);
    }

    /** Compares records with each other, never with a clock. */
    double recency(long version, long newest) {
        if (halfLifeDays.isEmpty() || version < FIRST_TIME || newest < FIRST_TIME) return 1;
        return StrictMath.pow(0.5, (newest - version) / MILLISECONDS_A_DAY / halfLifeDays.get());
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

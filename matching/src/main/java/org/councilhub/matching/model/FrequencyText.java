package org.councilhub.matching.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.tables.ValueFrequencies;

/**
 * How frequent values are in the data that a model was trained on, as a section of its text: by comparison, the words of each share. A share is
 * {@code 2^(-code/8)}.
 *
 * <pre>{@code
 * frequencies:
 *   town:
 *     squares: 0.031
 *     others: 117
 *     codes:
 *       24: [leeds, york]
 * }</pre>
 */
final class FrequencyText {
    private FrequencyText() {}

    static Map<String, ValueFrequencies> read(Text text) {
        var frequencies = new HashMap<String, ValueFrequencies>();
        text.entries().forEach((comparison, at) -> frequencies.put(comparison, table(at)));
        return frequencies;
    }

    private static ValueFrequencies table(Text text) {
        var keys = text.only("squares", "others", "codes");
        var codes = new HashMap<String, Integer>();
        text.required(keys, "codes").entries().forEach((code, words) -> {
            int number = code(words, code);
            for (var word : words.words()) codes.put(word, number);
        });
        return new ValueFrequencies(
                codes,
                (int) text.required(keys, "others").number(0, NameFrequencies.CODES - 1),
                text.required(keys, "squares").number(0, 1));
    }

    private static int code(Text at, String code) {
        try {
            int number = Integer.parseInt(code);
            if (number >= 0 && number < NameFrequencies.CODES) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw at.illegal(
                "illegal code: %s, must be a whole number in [0..%d]".formatted(code, NameFrequencies.CODES - 1));
    }

    /** The section, from the line after its key. */
    static String write(Map<String, ValueFrequencies> frequencies) {
        var out = new StringBuilder();
        frequencies.forEach((comparison, table) -> {
            out.append("  ").append(comparison).append(":\n    squares: ").append(table.sumOfSquares());
            out.append("\n    others: ").append(table.others()).append("\n    codes:");
            if (table.codes().isEmpty()) out.append(" {}");
            out.append('\n');
            byCode(table)
                    .forEach((code, words) -> out.append("      ")
                            .append(code)
                            .append(": [")
                            .append(words)
                            .append("]\n"));
        });
        return out.toString();
    }

    private static Map<Integer, String> byCode(ValueFrequencies table) {
        var words = new TreeMap<Integer, TreeMap<String, String>>();
        table.codes()
                .forEach((word, code) ->
                        words.computeIfAbsent(code, c -> new TreeMap<>()).put(word, quoted(word)));
        var lines = new LinkedHashMap<Integer, String>();
        words.forEach((code, all) -> lines.put(code, all.values().stream().collect(Collectors.joining(", "))));
        return lines;
    }

    /** Words such as "no" and "1e5" would be read as something else by other programs. */
    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

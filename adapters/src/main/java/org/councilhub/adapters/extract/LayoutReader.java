package org.councilhub.adapters.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.councilhub.adapters.settings.Section;
import org.councilhub.adapters.settings.Value;

/** Reads how an extract is written from the section {@code extract} of a source's configuration. */
final class LayoutReader {
    /** Those in which a line end is one byte that is part of no other character. */
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"));

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|');

    private LayoutReader() {}

    static Layout read(Section extract) {
        var format = extract.get("format");
        return switch (format.text()) {
            case "csv" -> csv(extract);
            case "json" -> new Layout.JsonLines();
            case "gazetteer" ->
                new Layout.Gazetteer(
                        encoding(extract),
                        choice(
                                extract.get("rows"),
                                Map.of("dtf-7.3", "dtf-7.3", "addressbase-premium", "addressbase-premium")));
            default ->
                throw format.error("illegal format: %s, must be one of csv, gazetteer, json".formatted(format.text()));
        };
    }

    static Columns columns(Layout layout) {
        return layout instanceof Layout.Csv csv ? Columns.of(csv.columns()) : Columns.any();
    }

    private static Layout csv(Section extract) {
        return new Layout.Csv(
                encoding(extract),
                extract.find("separator")
                        .map(value -> choice(value, SEPARATORS))
                        .orElse(','),
                extract.find("header")
                        .map(value -> choice(value, Map.of("true", true, "false", false)))
                        .orElse(true),
                columns(extract.get("columns")));
    }

    private static Charset encoding(Section extract) {
        return extract.find("encoding").map(value -> choice(value, ENCODINGS)).orElse(StandardCharsets.UTF_8);
    }

    private static List<String> columns(Value value) {
        var seen = new HashSet<String>();
        return value.elements().stream()
                .map(element -> element.as(name -> {
                    if (seen.add(name)) return name;
                    throw new IllegalArgumentException("illegal column: %s, must stand once".formatted(name));
                }))
                .toList();
    }

    private static <T> T choice(Value value, Map<String, T> choices) {
        return value.as(text -> {
            var chosen = choices.get(text.toLowerCase(Locale.ROOT));
            if (chosen != null) return chosen;
            throw new IllegalArgumentException("illegal value: %s, must be one of %s"
                    .formatted(text, String.join(", ", new TreeSet<>(choices.keySet()))));
        });
    }
}

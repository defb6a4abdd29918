package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilhub.adapters.clean.Cleaned;
import org.councilhub.adapters.clean.Rule;
import org.councilhub.adapters.clean.Rules;

/**
 * How a value is made of a row: text with columns in braces, each cleaned by rules, such as
 * {@code {application_ref}/{person_no}} or {@code {dob | absent 01/01/1900 | date dd/MM/yyyy}}.
 *
 * <p>A lone column can give several values. Columns with text between them give one, with single blanks where there was
 * more; none at all when no column has a value.
 */
final class Template {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part {
        record Literal(String text) implements Part {}

        record Hole(String column, List<Rule> rules) implements Part {}
    }

    /** @throws IllegalArgumentException when a brace is not closed or a rule is unknown */
    static Template parse(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open != at) parts.add(new Part.Literal(text.substring(at, open < 0 ? text.length() : open)));
            if (open < 0) break;
            int close = text.indexOf('}', open);
            if (close < 0)
                throw new IllegalArgumentException(
                        "illegal template: %s, must close each brace; write {column} or {column | rule}"
                                .formatted(text));
            parts.add(hole(text, text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(List.copyOf(parts));
    }

    private static Part hole(String template, String inside) {
        var words = inside.split("\\|", -1);
        var column = words[0].strip();
        if (column.isEmpty())
            throw new IllegalArgumentException(
                    "illegal template: %s, must name a column in each brace; write {column} or {column | rule}"
                            .formatted(template));
        var rules = new ArrayList<Rule>();
        for (int i = 1; i < words.length; i++) rules.add(Rules.named(words[i]));
        return new Part.Hole(column, List.copyOf(rules));
    }

    Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        for (var part : parts) if (part instanceof Part.Hole hole) columns.add(hole.column());
        return columns;
    }

    List<String> values(Row row) throws BadRowException {
        if (parts.size() == 1 && parts.getFirst() instanceof Part.Hole hole) return clean(hole, row);
        var text = new StringBuilder();
        boolean filled = columns().isEmpty();
        for (var part : parts) {
            switch (part) {
                case Part.Literal literal -> text.append(literal.text());
                case Part.Hole hole -> {
                    var values = clean(hole, row);
                    filled |= !values.isEmpty();
                    text.append(String.join(" ", values));
                }
            }
        }
        return filled ? List.of(BLANKS.matcher(text).replaceAll(" ").strip()) : List.of();
    }

    /** As {@link #values}, but for keys: a column without a value spoils the row, and blanks stay as they are. */
    String key(Row row) throws BadRowException {
        var key = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Literal literal -> key.append(literal.text());
                case Part.Hole hole -> {
                    var values = clean(hole, row);
                    if (values.size() != 1)
                        throw new BadRowException(
                                "column %s has no value, must have one as it is part of the key; ask the source's owner"
                                        .formatted(hole.column()));
                    key.append(values.getFirst());
                }
            }
        }
        return key.toString();
    }

    private static List<String> clean(Part.Hole hole, Row row) throws BadRowException {
        var values = row.values(hole.column());
        for (var rule : hole.rules()) {
            var cleaned = new ArrayList<String>(values.size());
            for (var value : values) {
                switch (rule.apply(value)) {
                    case Cleaned.Kept kept -> cleaned.addAll(kept.values());
                    case Cleaned.Unreadable unreadable ->
                        throw new BadRowException(
                                "column %s is unreadable, must be %s; correct it at the source or the rule in the configuration"
                                        .formatted(hole.column(), unreadable.wanted()));
                }
            }
            values = cleaned;
        }
        return values;
    }
}

package org.councilhub.adapters.extract;

import java.util.ArrayList;
import java.util.List;

/** One text of separated values, taken apart. */
sealed interface CsvLine {
    record Fields(List<String> values) implements CsvLine {}

    /** A quote is still open at the end: the row may go on in the next line. */
    record Open() implements CsvLine {}

    record Malformed(String reason) implements CsvLine {}

    /** A field in quotes holds anything, quotes doubled. A quote within a field that does not begin with one is plain text. */
    static CsvLine parse(String text, char separator) {
        var values = new ArrayList<String>();
        int at = 0;
        while (true) {
            int next;
            if (at < text.length() && text.charAt(at) == '"') {
                int close = closingQuote(text, at + 1);
                if (close < 0) return new Open();
                values.add(text.substring(at + 1, close).replace("\"\"", "\""));
                next = close + 1;
                if (next < text.length() && text.charAt(next) != separator)
                    return new Malformed(
                            "value %d goes on after its closing quote, must end there; double a quote within it"
                                    .formatted(values.size()));
            } else {
                next = text.indexOf(separator, at);
                if (next < 0) next = text.length();
                values.add(text.substring(at, next));
            }
            if (next >= text.length()) return new Fields(values);
            at = next + 1;
        }
    }

    private static int closingQuote(String text, int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"')
            quote = text.indexOf('"', quote + 2);
        return quote;
    }
}

package org.councilhub.adapters.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.councilhub.adapters.extract.TextLines.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Rows of separated values that no bad row can spoil: what cannot be read costs one line, and reading goes on with the
 * next. A CSV library would take an unbalanced quote for the beginning of a value that reaches to the end of the file.
 */
public final class CsvRows {
    /** Of lines that one row can have, by line ends within quotes. */
    static final int MAX_LINES = 50;

    private final TextLines lines;
    private final char separator;
    private final Deque<TextLine> ahead = new ArrayDeque<>();

    public CsvRows(InputStream bytes, Charset encoding, char separator) {
        this.lines = new TextLines(bytes, encoding);
        this.separator = separator;
    }

    /** A row, or why a line is none. */
    public sealed interface CsvRow {
        /** From 1. */
        long line();

        /** @param raw as it came, cut to a bounded length */
        record Read(long line, List<String> values, String raw) implements CsvRow {}

        /** @param reason a sentence without personal data */
        record Unread(long line, String reason, String raw) implements CsvRow {}
    }

    /** Whether there is no further row. */
    public boolean isEmpty() throws IOException {
        var line = take();
        if (line != null) ahead.push(line);
        return line == null;
    }

    /**
     * @param columns how many values a row must have; 0 where that is not known
     * @return empty at the end
     */
    public Optional<CsvRow> next(int columns) throws IOException {
        var line = take();
        if (line == null) return Optional.empty();
        return Optional.of(
                switch (line) {
                    case TextLine.Unread unread -> new CsvRow.Unread(unread.number(), unread.reason(), unread.raw());
                    case TextLine.Read read -> row(read, columns);
                });
    }

    private CsvRow row(TextLine.Read line, int columns) throws IOException {
        return switch (CsvLine.parse(line.text(), separator)) {
            case CsvLine.Fields(List<String> values) ->
                fits(values, columns)
                        ? new CsvRow.Read(line.number(), values, RawText.of(line.text()))
                        : unread(
                                line,
                                "line has %d columns, must have %d; look for a separator in a value without quotes"
                                        .formatted(values.size(), columns));
            case CsvLine.Malformed(String reason) -> unread(line, reason);
            case CsvLine.Open() -> acrossLines(line, columns);
        };
    }

    /** The lines that a quoted value may reach into are consumed only if they make a row of it. */
    private CsvRow acrossLines(TextLine.Read first, int columns) throws IOException {
        var joined = new StringBuilder(first.text());
        var looked = new ArrayList<TextLine>();
        while (looked.size() < MAX_LINES - 1) {
            var line = take();
            if (line == null) break;
            looked.add(line);
            if (!(line instanceof TextLine.Read(long _, String more))
                    || joined.length() + more.length() > TextLines.MAX_BYTES) break;
            joined.append('\n').append(more);
            // without a quote nothing can have been closed
            var parsed = more.indexOf('"') < 0 ? new CsvLine.Open() : CsvLine.parse(joined.toString(), separator);
            if (parsed instanceof CsvLine.Fields(List<String> values) && fits(values, columns))
                return new CsvRow.Read(first.number(), values, RawText.of(joined));
            if (!(parsed instanceof CsvLine.Open)) break;
        }
        looked.reversed().forEach(ahead::push);
        return unread(
                first,
                "line opens a quote that is not closed as a row needs it, must be within %d lines; double a quote within a value"
                        .formatted(MAX_LINES));
    }

    private static boolean fits(List<String> values, int columns) {
        return columns == 0 || values.size() == columns;
    }

    private @Nullable TextLine take() throws IOException {
        var waiting = ahead.poll();
        return waiting != null ? waiting : lines.next().orElse(null);
    }

    private static CsvRow unread(TextLine.Read line, String reason) {
        return new CsvRow.Unread(line.number(), reason, RawText.of(line.text()));
    }
}

package org.councilhub.adapters.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an extract of separated values. */
public final class CsvReader implements ExtractReader {
    private final Extract extract;
    private final String source;
    private final long extractTime;
    private final InputStream bytes;
    private final CsvRows rows;
    private final Map<String, Integer> places;

    private CsvReader(Extract extract, String source, Layout.Csv layout, Origin origin, InputStream bytes)
            throws IOException {
        this.extract = extract;
        this.source = source;
        this.extractTime = extract.time(origin);
        this.bytes = bytes;
        this.rows = new CsvRows(bytes, layout.encoding(), layout.separator());
        if (rows.isEmpty())
            throw new RefusedExtractException(
                    "%s is empty, must not be; ask the source's owner to send it again".formatted(origin.name()));
        this.places = layout.header() ? header(layout, origin.name()) : inOrder(layout.columns());
    }

    /**
     * @param source the name of the source system
     * @throws RefusedExtractException when the extract is empty or has another header
     */
    public static ExtractReader open(
            Extract extract, String source, Layout.Csv layout, Origin origin, InputStream bytes) throws IOException {
        return new CsvReader(extract, source, layout, origin, bytes);
    }

    @Override
    public Optional<ExtractRow> next() throws IOException {
        return rows.next(places.size()).map(row -> switch (row) {
            case CsvRows.CsvRow.Read read -> mapped(read);
            case CsvRows.CsvRow.Unread unread -> new ExtractRow.Rejected(unread.line(), unread.reason(), unread.raw());
        });
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private ExtractRow mapped(CsvRows.CsvRow.Read read) {
        try {
            return new ExtractRow.Accepted(
                    read.line(), extract.records(source, column -> values(read, column), extractTime));
        } catch (BadRowException e) {
            return new ExtractRow.Rejected(read.line(), e.reason(), read.raw());
        }
    }

    private List<String> values(CsvRows.CsvRow.Read read, String column) {
        var value = read.values().get(places.getOrDefault(column, -1)).strip();
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private Map<String, Integer> header(Layout.Csv layout, String name) throws IOException {
        var row = rows.next(0)
                .orElseThrow(() -> new RefusedExtractException(
                        "%s is empty, must hold at least its header; ask the source's owner to send it again"
                                .formatted(name)));
        return switch (row) {
            case CsvRows.CsvRow.Unread unread ->
                throw new RefusedExtractException(
                        "%s:%d: the header cannot be read: %s".formatted(name, unread.line(), unread.reason()));
            case CsvRows.CsvRow.Read read -> places(layout, read, name);
        };
    }

    /** Names of columns that nobody declared are not repeated: a file without a header has a person in its first line. */
    private static Map<String, Integer> places(Layout.Csv layout, CsvRows.CsvRow.Read header, String name)
            throws RefusedExtractException {
        var places = new HashMap<String, Integer>();
        var strange = new ArrayList<Integer>();
        for (int i = 0; i < header.values().size(); i++) {
            var column = header.values().get(i).strip();
            if (!layout.columns().contains(column) || places.put(column, i) != null) strange.add(i + 1);
        }
        var missing = new ArrayList<>(layout.columns());
        missing.removeAll(new HashSet<>(places.keySet()));
        if (missing.isEmpty() && strange.isEmpty()) return places;
        throw new RefusedExtractException(
                "%s:%d: illegal header: lacks columns %s; not declared or twice are columns number %s; must name those under extract.columns of the source's configuration, each once; correct that or ask the source's owner"
                        .formatted(name, header.line(), missing, strange));
    }

    private static Map<String, Integer> inOrder(List<String> columns) {
        var places = new HashMap<String, Integer>();
        for (var column : columns) places.put(column, places.size());
        return places;
    }
}

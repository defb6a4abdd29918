package org.councilhub.adapters.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads an extract of one JSON object a line. */
public final class JsonLinesReader implements ExtractReader {
    private final TextLines lines;
    private final JsonItems items;
    private final long extractTime;
    private final InputStream bytes;

    private JsonLinesReader(Extract extract, String source, Origin origin, InputStream bytes) throws IOException {
        this.extractTime = extract.time(origin);
        this.items = new JsonItems(extract, source);
        this.bytes = bytes;
        this.lines = new TextLines(bytes, StandardCharsets.UTF_8);
    }

    /** @param source the name of the source system */
    public static ExtractReader open(Extract extract, String source, Origin origin, InputStream bytes)
            throws IOException {
        return new JsonLinesReader(extract, source, origin, bytes);
    }

    @Override
    public Optional<ExtractRow> next() throws IOException {
        var line = lines.next();
        if (line.isEmpty()) return Optional.empty();
        return Optional.of(
                switch (line.get()) {
                    case TextLines.TextLine.Read read -> items.row(read.number(), read.text(), extractTime);
                    case TextLines.TextLine.Unread unread ->
                        new ExtractRow.Rejected(unread.number(), unread.reason(), unread.raw());
                });
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

package org.councilhub.hub.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a stream of records. Of a line over the limit only the beginning is kept, so that memory does not grow. */
final class RecordLines {
    static final int MOST_BYTES = 1 << 20;

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;

    RecordLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** @param complete false: the line was over the limit, its rest was skipped */
    record Line(long number, String text, boolean complete) {}

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            if (!fill()) return null;
            number++;
            var line = read();
            if (!line.text().isBlank()) return line;
        }
    }

    private Line read() throws IOException {
        var text = new ByteArrayOutputStream(512);
        boolean complete = true;
        while (fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') end++;
            int length = Math.min(end - position, MOST_BYTES - text.size());
            complete &= length == end - position;
            text.write(buffer, position, length);
            position = end;
            if (position < filled) {
                position++;
                break;
            }
        }
        return new Line(number, text.toString(StandardCharsets.UTF_8), complete);
    }

    private boolean fill() throws IOException {
        if (position < filled) return true;
        position = 0;
        filled = Math.max(0, bytes.read(buffer));
        return filled > 0;
    }
}

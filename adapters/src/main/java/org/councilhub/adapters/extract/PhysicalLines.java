package org.councilhub.adapters.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream of bytes, none kept longer than a bound: what is longer is cut, its rest skipped. A byte order mark is left out. */
final class PhysicalLines {
    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private final int limit;
    private byte[] line = new byte[1 << 10];
    private int at;
    private int end;
    private long number;

    /** @param limit in bytes */
    PhysicalLines(InputStream bytes, int limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /**
     * @param number from 1
     * @param bytes without the line end
     * @param cut whether the line was longer than the bound
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by the row that it becomes
    record Line(long number, byte[] bytes, boolean cut) {}

    Optional<Line> next() throws IOException {
        int length = 0;
        boolean any = false;
        boolean cut = false;
        while (at < end || fill()) {
            any = true;
            int stop = lineEnd();
            int room = Math.min(stop - at, limit - length);
            append(length, room);
            length += room;
            cut |= room < stop - at;
            at = stop;
            if (at < end) {
                at++;
                return Optional.of(line(length, cut));
            }
        }
        return any ? Optional.of(line(length, cut)) : Optional.empty();
    }

    private Line line(int length, boolean cut) {
        int shown = !cut && length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new Line(++number, Arrays.copyOf(line, shown), cut);
    }

    private void append(int length, int more) {
        if (length + more > line.length)
            line = Arrays.copyOf(line, Math.min(limit, Math.max(length + more, 2 * line.length)));
        System.arraycopy(buffer, at, line, length, more);
    }

    private int lineEnd() {
        for (int i = at; i < end; i++) if (buffer[i] == '\n') return i;
        return end;
    }

    private boolean fill() throws IOException {
        boolean first = number == 0 && end == 0;
        end = bytes.readNBytes(buffer, 0, buffer.length);
        at = first && startsWithByteOrderMark() ? 3 : 0;
        return end > at;
    }

    private boolean startsWithByteOrderMark() {
        return end >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }
}

package org.councilhub.matching.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a text file whose encoding nobody states: UTF-16 where a byte order mark says so, otherwise UTF-8. Bytes that are not UTF-8
 * are read one by one as Windows-1252, which is what old systems of these islands write; NUL is left out.
 */
final class CsvText extends Reader {
    private static final int CHUNK = 1 << 16;
    private static final char[] WINDOWS = new String(upperHalf(), Charset.forName("windows-1252")).toCharArray();

    private final InputStream in;
    private final byte[] bytes = new byte[CHUNK];
    private int next;
    private int end;
    private boolean ended;
    private int waiting; // the second half of a surrogate pair, or 0
    private long notUtf8;
    private long nuls;
    private long read;

    private CsvText(InputStream in) {
        this.in = in;
    }

    private static byte[] upperHalf() {
        var bytes = new byte[128];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i + 128);
        return bytes;
    }

    static Reader open(Path file) throws IOException {
        var in = new PushbackInputStream(Files.newInputStream(file), 3);
        var mark = in.readNBytes(3);
        if (mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf)
            return new CsvText(in);
        in.unread(mark);
        boolean wide = mark.length >= 2 && (mark[0] & mark[1]) == (byte) 0xfe && mark[0] != mark[1];
        return wide ? new InputStreamReader(in, StandardCharsets.UTF_16) : new CsvText(in);
    }

    /** Bytes so far that were not UTF-8. */
    long notUtf8() {
        return notUtf8;
    }

    /** Bytes so far. */
    long bytes() {
        return read;
    }

    long nuls() {
        return nuls;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int at = from;
        int limit = from + length;
        while (at < limit) {
            if (waiting != 0) {
                to[at++] = (char) waiting;
                waiting = 0;
                continue;
            }
            if (end - next < 4 && !ended) fill();
            if (next == end) break;
            byte b = bytes[next];
            if (b > 0) {
                to[at++] = (char) b;
                next++;
            } else if (b == 0) {
                nuls++;
                next++;
            } else {
                to[at++] = sequence(b & 0xff);
            }
        }
        return at == from && length > 0 ? -1 : at - from;
    }

    /** A sequence of UTF-8 from its first byte on, as RFC 3629 allows them; otherwise one byte of the other encoding. */
    private char sequence(int first) {
        int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        int code = first & (0x7f >> size);
        boolean good = first >= 0xc2 && first <= 0xf4 && next + size <= end;
        for (int i = 1; good && i < size; i++) {
            good = (bytes[next + i] & 0xc0) == 0x80;
            code = (code << 6) | (bytes[next + i] & 0x3f);
        }
        int smallest = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
        if (!good || code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
            notUtf8++;
            next++;
            return WINDOWS[first - 128];
        }
        next += size;
        if (code < 0x10000) return (char) code;
        waiting = Character.lowSurrogate(code);
        return Character.highSurrogate(code);
    }

    private void fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        while (end < 4 && !ended) {
            int more = in.read(bytes, end, CHUNK - end);
            if (more < 0) ended = true;
            else end += more;
            read += Math.max(0, more);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package org.councilhub.adapters.gazetteer;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Sorts lines of text that do not fit into memory: parts of them are sorted and written to a temporary file, then read
 * again side by side. The file has no name once it is open, so that not even a killed process leaves it behind.
 */
final class Spill implements Closeable {
    private final int partSize;
    private final FileChannel file;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private int pendingSize;

    /** @param partSize of characters that are kept in memory */
    Spill(int partSize) throws IOException {
        this.partSize = partSize;
        var path = Files.createTempFile("councilhub-", ".spill");
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Where a sorted part lies in the file. */
    private record Part(long from, long to) {}

    /** The next line of a part. */
    private record Head(String line, BufferedReader rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }

    /** @param line without a line end */
    void add(String line) throws IOException {
        pending.add(line);
        pendingSize += line.length();
        if (pendingSize >= partSize) writePart();
    }

    /** Nothing is added after this; {@link #next} gives the lines in order. */
    void sort() throws IOException {
        writePart();
        for (var part : parts)
            push(new BufferedReader(new InputStreamReader(new PartBytes(part), StandardCharsets.UTF_8), 1 << 12));
    }

    Optional<String> next() throws IOException {
        var head = heads.poll();
        if (head == null) return Optional.empty();
        push(head.rest());
        return Optional.of(head.line());
    }

    private void push(BufferedReader rest) throws IOException {
        var line = rest.readLine();
        if (line != null) heads.add(new Head(line, rest));
    }

    private void writePart() throws IOException {
        if (pending.isEmpty()) return;
        pending.sort(null);
        long from = file.size();
        file.position(from);
        var block = new StringBuilder();
        for (var line : pending) {
            block.append(line).append('\n');
            if (block.length() > 1 << 16) write(block);
        }
        write(block);
        parts.add(new Part(from, file.size()));
        pending.clear();
        pendingSize = 0;
    }

    private void write(StringBuilder block) throws IOException {
        var bytes = ByteBuffer.wrap(block.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) file.write(bytes);
        block.setLength(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A part's bytes; parts are read in turns, so each keeps its own place. */
    private final class PartBytes extends InputStream {
        private final long to;
        private long at;

        PartBytes(Part part) {
            this.at = part.from();
            this.to = part.to();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, to - at);
            if (wanted <= 0) return -1;
            int read = file.read(ByteBuffer.wrap(into, offset, wanted), at);
            if (read > 0) at += read;
            return read;
        }
    }
}

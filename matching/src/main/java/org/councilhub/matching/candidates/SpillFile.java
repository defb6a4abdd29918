package org.councilhub.matching.candidates;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A temporary file of sorted runs, each of buckets one after the other. It is made when it is first needed and goes when it is closed. */
final class SpillFile implements Closeable {
    private final Path folder;
    private @Nullable FileChannel channel;
    private long end;
    private long largest;

    SpillFile(Path folder) {
        this.folder = folder;
    }

    /** The most bytes that it has held. */
    long largest() {
        return largest;
    }

    Run run(int[] sizes) {
        var starts = new long[sizes.length + 1];
        starts[0] = end;
        for (int i = 0; i < sizes.length; i++) starts[i + 1] = starts[i] + (long) sizes[i] * Long.BYTES;
        end = starts[sizes.length];
        largest = Math.max(largest, end);
        return new Run(channel(), starts);
    }

    private FileChannel channel() {
        var open = channel;
        if (open != null) return open;
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "keys", ".tmp");
            open = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            channel = open;
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "temporary folder %s cannot be used, must be writable: name another one".formatted(folder), e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Run(FileChannel channel, long[] starts) {
        int size(int bucket) {
            return (int) ((starts[bucket + 1] - starts[bucket]) / Long.BYTES);
        }

        void write(int bucket, long[] numbers) throws IOException {
            var bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
            bytes.asLongBuffer().put(numbers);
            long at = starts[bucket];
            while (bytes.hasRemaining()) at += channel.write(bytes, at);
        }

        int read(int bucket, long[] into, int from) throws IOException {
            int size = size(bucket);
            var bytes = ByteBuffer.allocate(size * Long.BYTES);
            long at = starts[bucket];
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at);
                if (read < 0) throw new IOException("the temporary file ends too early: is the disk full?");
                at += read;
            }
            bytes.flip().asLongBuffer().get(into, from, size);
            return from + size;
        }
    }

    void clear() {
        end = 0;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}

package org.councilhub.batch.nightly;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.councilhub.adapters.extract.Origin;

/** An extract on disk. Its content names it: a file of the same name with other bytes is another extract. */
record ExtractFile(Path path, long size, String hash) {
    private static final int BUFFER = 1 << 16;

    static ExtractFile of(Path path) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            long size = bytes.transferTo(OutputStream.nullOutputStream());
            return new ExtractFile(
                    path,
                    size,
                    HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    Origin origin() throws IOException {
        return new Origin(name(), Files.getLastModifiedTime(path).toInstant());
    }

    Bytes open() throws IOException {
        return new Bytes(Files.newInputStream(path));
    }

    /** Counts what has been read, for the share that is done. */
    final class Bytes extends FilterInputStream {
        private long read;

        private Bytes(InputStream in) {
            super(new BufferedInputStream(in, BUFFER));
        }

        double share() {
            return size == 0 ? 1 : Math.min(1, (double) read / size);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) read++;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) read += count;
            return count;
        }
    }
}

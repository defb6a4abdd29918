package org.councilhub.adapters.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes while they come, which must be as many as the server said: a connection that ends early must not look
 * like the end of the file, and a file that still grows is not yet to be taken.
 */
final class WholeFile extends FilterInputStream {
    private final long size;
    private long read;

    WholeFile(InputStream bytes, long size) {
        super(bytes);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (length > 0) count(count);
        return count;
    }

    private void count(int count) throws IOException {
        if (count > 0) read += count;
        if ((count < 0 && read < size) || read > size)
            throw new IOException(
                    "file has %s %d bytes, must have as many as the server listed; it was cut off or still grows"
                            .formatted(count < 0 ? "only" : "more than", count < 0 ? read : size));
    }
}

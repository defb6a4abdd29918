package org.councilhub.adapters.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * A file's bytes while they come, which must be as many as the server said: a connection that ends early must not look
 * like the end of the file, and a file that still grows is not yet to be taken. They end, too, when the hub stops: nobody
 * who stops it waits for a million rows.
 */
final class WholeFile extends FilterInputStream {
    private final long size;
    private final BooleanSupplier goesOn;
    private long read;

    /** @param goesOn false once the hub stops */
    WholeFile(InputStream bytes, long size, BooleanSupplier goesOn) {
        super(bytes);
        this.size = size;
        this.goesOn = goesOn;
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
        if (!goesOn.getAsBoolean()) throw new IOException("the hub stops");
        if (count > 0) read += count;
        if ((count < 0 && read < size) || read > size)
            throw new IOException(
                    "file has %s %d bytes, must have as many as the server listed; it was cut off or still grows"
                            .formatted(count < 0 ? "only" : "more than", count < 0 ? read : size));
    }
}

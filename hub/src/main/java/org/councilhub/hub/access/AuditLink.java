package org.councilhub.hub.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry in its place: its hash is SHA-256 over the hash of the entry before it and all that the entry says, so that
 * none can be changed, left out or put between without another hash at the chain's end.
 *
 * @param number from 1, without gaps
 * @param at to the microsecond, which is all that the database holds
 */
record AuditLink(UUID chain, long number, Instant at, AuditEntry entry) {

    /** What stands before the first entry. */
    static byte[] beginning(UUID chain) {
        return digest(chain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param before the hash of the entry with the number below */
    byte[] hash(byte[] before) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(before);
            write(out, chain.toString());
            out.writeLong(number);
            write(out, at.toString());
            write(out, entry.action().name());
            write(out, entry.client());
            write(out, entry.purpose().orElse(""));
            write(out, entry.operation());
            write(out, entry.type());
            write(out, entry.records().stream().map(UUID::toString).toList());
            write(out, entry.attributes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) write(out, text);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.councilhub.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.councilhub.hub.folders.Folders;
import org.springframework.stereotype.Component;

/**
 * The last entry of each of this instance's audit chains, signed and kept outside the database: a tail that was cut off
 * or written anew there does not end in it.
 */
@Component
class AuditHeads {
    private static final String SUFFIX = ".head";

    private final Path folder;
    private final AuditKey key;

    AuditHeads(Folders folders) {
        this.folder = folders.data().resolve("audit");
        this.key = AuditKey.in(folder);
    }

    /** @param hash of the entry with this number */
    record Head(UUID chain, long number, String hash) {
        static Head of(UUID chain, long number, byte[] hash) {
            return new Head(chain, number, Base64.getEncoder().encodeToString(hash));
        }

        byte[] message() {
            return "%s %d %s".formatted(chain, number, hash).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What a head's file says. */
    sealed interface Found {
        record Signed(Head head) implements Found {}

        /** Not what this instance wrote. */
        record Forged(String file) implements Found {}
    }

    /** Takes the place of the chain's head before. */
    void keep(Head head) {
        var signature = Base64.getEncoder().encodeToString(key.sign(head.message()));
        var line = "%s %d %s %s%n".formatted(head.chain(), head.number(), head.hash(), signature);
        try {
            var draft = folder.resolve(head.chain() + ".new");
            Files.writeString(draft, line);
            Files.move(
                    draft,
                    folder.resolve(head.chain() + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot keep the head of an audit chain in " + folder, exception);
        }
    }

    List<Found> all() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot read the heads of the audit chains in " + folder, exception);
        }
    }

    private Found read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ", -1);
            var head = new Head(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]);
            if (key.hasSigned(head.message(), Base64.getDecoder().decode(parts[3]))) return new Found.Signed(head);
        } catch (IOException exception) {
            throw new UncheckedIOException("cannot read " + file, exception);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            // said below
        }
        return new Found.Forged(String.valueOf(file.getFileName()));
    }
}

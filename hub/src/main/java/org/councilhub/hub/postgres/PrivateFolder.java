package org.councilhub.hub.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** What the server's folder needs of the file system. */
final class PrivateFolder {
    private PrivateFolder() {}

    /** Creates the folder for its owner alone, or says why it cannot be written. */
    static void makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) throw notWritable(folder, null);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    static PostgresFailure notWritable(Path folder, @Nullable IOException cause) {
        String problem = "The folder %s cannot be written.".formatted(folder.toAbsolutePath());
        String remedy = "Make it writable for user %s, or name another one with --data DIR."
                .formatted(System.getProperty("user.name"));
        return cause == null ? new PostgresFailure(problem, remedy) : new PostgresFailure(problem, remedy, cause);
    }

    static void delete(Path folder) {
        try {
            deleteTree(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    static void deleteQuietly(Path folder) {
        try {
            if (Files.exists(folder)) deleteTree(folder);
        } catch (IOException e) {
            // a leftover beside the real folder: nothing reads it, and the next start may delete it
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

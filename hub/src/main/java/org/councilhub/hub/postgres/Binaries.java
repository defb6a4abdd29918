package org.councilhub.hub.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The server's programs for this machine: unpacked once from the archive on the class path. */
final class Binaries {
    private Binaries() {}

    /** @return the folder with {@code bin}, {@code lib} and {@code share}; one a version of the archive */
    static Path unpackInto(Path parent) {
        String name = archiveName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        try {
            var url = Binaries.class.getResource("/" + name + ".txz");
            if (url == null)
                throw new PostgresFailure(
                        "No embedded PostgreSQL for this machine: %s is not in the program.".formatted(name),
                        "Run your own PostgreSQL 18 and name it with spring.datasource.url, .username and .password.");
            var connection = url.openConnection();
            connection.setUseCaches(false);
            Path target = parent.resolve(name + "-" + connection.getContentLengthLong());
            if (!Files.isDirectory(target)) {
                try (var in = connection.getInputStream()) {
                    unpackBeside(target, in);
                }
            }
            return target;
        } catch (IOException e) {
            throw new PostgresFailure(
                    "Cannot unpack PostgreSQL into %s: %s.".formatted(parent, reason(e)),
                    "Make the folder writable, with 100 MB free, or name another one with --data.",
                    e);
        }
    }

    static String archiveName(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        String machine = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
        return "postgres-" + family + "-" + machine;
    }

    /** Another process may do the same at the same time; whichever renames last finds the folder there and is content. */
    private static void unpackBeside(Path target, InputStream archive) throws IOException {
        Files.createDirectories(target.getParent());
        Path half = Files.createTempDirectory(target.getParent(), "unpacking-");
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            unpack(archive, half);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) throw e;
        } finally {
            PrivateFolder.deleteQuietly(half);
        }
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) throw new IOException("an entry leads out of the archive");
                if (!isForDevelopers(path)) unpack(entry, tar, path);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = entry.getName().contains("bin/");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static boolean isForDevelopers(Path path) {
        return path.toString().endsWith(".a") || path.toString().contains("/include/");
    }

    private static String reason(IOException e) {
        @Nullable String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }
}

package org.councilhub.hub.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A database cluster on disk: created, started and stopped with PostgreSQL's own programs. */
final class Cluster {
    static final String USER = "councilhub";
    private static final String MAJOR_VERSION = "18";
    private static final int ATTEMPTS = 3;

    /** Given on the command line, which wins over every file. Names of durability are checked again by {@link Durability}. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("timezone", "UTC"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("jit", "off"),
            // a failed statement and the key it failed on can be personal: neither gets into the server's log
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final Path folder;
    private final Path data;
    private final Programs programs;

    Cluster(Path folder, Programs programs) {
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("cluster");
        this.programs = programs;
    }

    Path data() {
        return data;
    }

    String password() {
        Path file = passwordFile();
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PostgresFailure(
                    "Cannot read the database's password in %s.".formatted(file),
                    "Restore the file, or begin anew with --fresh (which deletes the data).",
                    e);
        }
    }

    /** Does nothing when it is there. A crash half-way leaves nothing that looks like a cluster. */
    void createIfAbsent() {
        try {
            if (Files.exists(data.resolve("PG_VERSION"))) {
                checkVersion();
                return;
            }
            writePassword();
            Path half = folder.resolve("cluster.new");
            PrivateFolder.deleteQuietly(half);
            initialise(half);
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw PrivateFolder.notWritable(folder, e);
        }
    }

    /** @return the running server */
    Postmaster start() {
        for (int attempt = 1; ; attempt++) { // a free port can be taken before the server has it
            try {
                return startOn(freePort());
            } catch (PostgresFailure failure) {
                if (attempt == ATTEMPTS) throw failure;
            }
        }
    }

    /** @return the running server */
    Postmaster startOn(int port) {
        var outcome = start(port);
        if (outcome.failed()) throw failure(outcome.output());
        return Postmaster.of(data).orElseThrow(() -> failure("its process is gone"));
    }

    void stop() {
        var outcome = programs.run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
        if (outcome.failed() && Postmaster.of(data).isPresent())
            throw new PostgresFailure(
                    "PostgreSQL in %s does not stop: %s".formatted(data, outcome.output()),
                    "See %s; the next start goes on with it.".formatted(log()));
    }

    private Programs.Outcome start(int port) {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid")); // only called when no server lives
            var options = SETTINGS.entrySet().stream()
                    .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                    .sorted()
                    .collect(Collectors.joining(" ", "-p " + port + " ", ""));
            if (!Files.exists(log())) Files.createFile(log());
            programs.user().give(log());
            // pg_ctl makes the server a session of its own, so that a Ctrl-C meant for the hub does not reach it first
            return programs.run(
                    "pg_ctl",
                    List.of("start", "-D", data.toString(), "-l", log().toString(), "-w", "-t", "120", "-o", options));
        } catch (IOException e) {
            throw PrivateFolder.notWritable(folder, e);
        }
    }

    private void initialise(Path half) throws IOException {
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.user().give(half);
        programs.user().give(passwordFile());
        var outcome = programs.run(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + passwordFile(),
                        "-E",
                        "UTF8",
                        // the order of code points on every machine: ties break the same way everywhere
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (outcome.failed())
            throw new PostgresFailure(
                    "Cannot create the database in %s: %s".formatted(data, outcome.output()),
                    "See whether the folder is writable and has room.");
        Files.writeString(half.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardCharsets.UTF_8);
    }

    private void checkVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION))
            throw new PostgresFailure(
                    "The database in %s is of PostgreSQL %s, this hub brings %s."
                            .formatted(data, version, MAJOR_VERSION),
                    "Move the data with pg_dump of that version, or begin anew with --fresh (which deletes the data).");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresFailure("No free port on 127.0.0.1.", "See which program holds them all.", e);
        }
    }

    private PostgresFailure failure(String output) {
        return new PostgresFailure(
                "PostgreSQL in %s does not start: %s".formatted(data, output),
                "Its reason stands at the end of %s.".formatted(log()));
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path log() {
        return folder.resolve("server.log");
    }
}

package org.councilhub.hub.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server process as its own {@code postmaster.pid} tells of it. */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** The living server of this cluster. A file that a crash or a reboot left behind is no server, whoever has its number now. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() <= PORT_LINE) return Optional.empty();
            var found = new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return found.isAlive() ? Optional.of(found) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new PostgresFailure(
                    "Cannot read %s.".formatted(cluster.resolve("postmaster.pid")),
                    "Look whether a PostgreSQL runs on this folder; if none does, delete the file.",
                    e);
        }
    }

    /** Without care for its data. */
    void end() {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("/postgres"))
                        .orElse(true))
                .isPresent();
    }
}

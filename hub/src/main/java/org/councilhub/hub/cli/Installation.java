package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub's files are: in the project's folder, which the launcher tells, unless a command is told otherwise. */
final class Installation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that the hub keeps (default: .data in the project's folder,"
                    + " or COUNCILHUB_FOLDERS_DATA).")
    private @Nullable Path data;

    private @Nullable Path config;

    Installation() {}

    Installation(Path data, Path config) {
        this.data = data;
        this.config = config;
    }

    /** @throws CommandFailed when nothing can be written there */
    Path data() {
        return writable(data == null ? told("COUNCILHUB_FOLDERS_DATA", ".data") : whole(data));
    }

    private static Path writable(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) return folder;
            throw new AccessDeniedException(folder.toString());
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot write into the folder %s (%s). Make it writable for user %s, or choose another one with --data."
                            .formatted(folder, e.getClass().getSimpleName(), System.getProperty("user.name")));
        }
    }

    boolean isDefault() {
        return data == null;
    }

    Path config() {
        return config == null ? told("COUNCILHUB_FOLDERS_CONFIG", "config") : whole(config);
    }

    /** The project's own folder. */
    static Path home() {
        return whole(Path.of(System.getProperty("councilhub.home", "")));
    }

    /** By the environment, as for a hub that Spring alone sets up; else in the project's folder. */
    private static Path told(String variable, String otherwise) {
        @Nullable String path = System.getenv(variable);
        return path == null ? home().resolve(otherwise) : whole(Path.of(path));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

package org.councilhub.hub.cli;

import java.nio.file.Path;
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

    Path data() {
        return data == null ? told("COUNCILHUB_FOLDERS_DATA", ".data") : whole(data);
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

package org.councilhub.hub.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the hub's files are: in the project's folder, which the launcher tells, unless a command is told otherwise. */
final class Installation {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that the hub keeps (default: .data in the project's folder).")
    private @Nullable Path data;

    Path data() {
        return data == null ? home().resolve(".data") : data.toAbsolutePath().normalize();
    }

    boolean isDefault() {
        return data == null;
    }

    Path config() {
        return home().resolve("config");
    }

    private static Path home() {
        return Path.of(System.getProperty("councilhub.home", ""))
                .toAbsolutePath()
                .normalize();
    }
}

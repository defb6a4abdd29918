package org.councilhub.matching.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command is to write: that it can is known before the work and not after it. */
final class Output {
    private Output() {}

    static Path file(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder))
            throw new UnusableInputException(
                    "%s: cannot be written, must be a file in an existing folder: make the folder".formatted(file));
        if (!Files.isWritable(Files.exists(file) ? file : folder))
            throw new UnusableInputException("%s: may not be written: choose another file".formatted(file));
        return file;
    }
}

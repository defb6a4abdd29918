package org.councilhub.hub.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How PostgreSQL's programs, which refuse to run as root, are started nevertheless.
 *
 * <p>As root they run in a user namespace of their own, in which files stay where they are and root has no name; where
 * the kernel refuses that (most containers), as the user {@code nobody}, to whom their folder is given.
 */
enum Unprivileged {
    AS_WE_ARE(""),
    IN_A_NAMESPACE("unshare -U"),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY = 65534;

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged find() {
        if (System.getProperty("os.name", "").startsWith("Windows") || new UnixSystem().getUid() != 0) return AS_WE_ARE;
        return Stream.of(IN_A_NAMESPACE, AS_NOBODY)
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new PostgresFailure(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv works here.",
                        "Run the hub as another user, or name a PostgreSQL of your own with spring.datasource.url."));
    }

    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    /** Gives a file or folder to the user that the programs run as. */
    void give(Path path) throws IOException {
        if (this != AS_NOBODY) return;
        try (var files = Files.walk(path)) {
            for (Path file : (Iterable<Path>) files::iterator) Files.setAttribute(file, "unix:uid", NOBODY);
        }
    }

    private boolean works() {
        try {
            var command = Stream.concat(prefix().stream(), Stream.of("true")).toList();
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

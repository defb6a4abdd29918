package org.councilhub.hub.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.councilhub.hub.CouncilHub;

/** Runs a command in this process and keeps what it wrote. */
final class CommandLineForTests {
    private CommandLineForTests() {}

    record Ran(int exitCode, String result, String messages) {}

    static Ran run(String... arguments) {
        var result = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        var output = new Output(stream(result), stream(messages));
        int exitCode = Commands.run(CouncilHub.class, output, List.of(arguments));
        return new Ran(exitCode, result.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

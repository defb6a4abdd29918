package org.councilhub.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.CouncilHub;
import tools.jackson.databind.JsonNode;

/** The program in a process of its own, as the launcher starts it. */
final class HubProcess {
    private static final long MINUTES = 5;

    private final Process process;
    private final Path result;
    private final Path messages;

    private HubProcess(Process process, Path result, Path messages) {
        this.process = process;
        this.result = result;
        this.messages = messages;
    }

    record Ended(int exitCode, String result, String messages) {
        /** The result, which must be one JSON object in one line. */
        JsonNode json() {
            if (result.strip().lines().count() != 1) throw new AssertionError("not one line: " + result);
            return RecordJson.mapper().readTree(result);
        }
    }

    static Ended run(String... arguments) throws Exception {
        return start(Map.of(), arguments).await();
    }

    /** Of the issuer that keeps its key in this folder. */
    static String token(String client, Path data) throws Exception {
        return run("token", "--client", client, "--data", data.toString())
                .result()
                .strip();
    }

    static HubProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), environment, arguments);
    }

    /** The kernel lets it write no file larger than this. */
    static HubProcess startWithSmallFiles(int kilobytes, Map<String, String> environment, String... arguments)
            throws IOException {
        var limited = "ulimit -f %d; exec \"$0\" \"$@\"".formatted(2 * kilobytes); // in blocks of 512 bytes
        return start(List.of("sh", "-c", limited), environment, arguments);
    }

    private static HubProcess start(List<String> before, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<String>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1", // short lives: compiling well costs more than it gives
                "-Dcouncilhub.home=..",
                "-cp",
                System.getProperty("java.class.path"),
                CouncilHub.class.getName()));
        command.addAll(List.of(arguments));
        Path result = Files.createTempFile("hub", ".out");
        Path messages = Files.createTempFile("hub", ".err");
        var builder =
                new ProcessBuilder(command).redirectOutput(result.toFile()).redirectError(messages.toFile());
        builder.environment().putAll(environment);
        return new HubProcess(builder.start(), result, messages);
    }

    Ended await() throws Exception {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running:\n" + messages());
        }
        return new Ended(process.exitValue(), Files.readString(result), messages());
    }

    /** As Ctrl-C or a service manager does it. */
    Ended end() throws Exception {
        process.destroy();
        return await();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String messages() {
        try {
            return Files.readString(messages, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}

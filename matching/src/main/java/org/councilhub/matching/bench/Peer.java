package org.councilhub.matching.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another engine, run by a script of a folder of set-ups in a Python environment of its own.
 *
 * @param script prints a JSON line a threshold: seconds, mb, at, f1
 */
public record Peer(String name, List<String> packages, String script, List<String> arguments) {
    public Peer {
        packages = List.copyOf(packages);
        arguments = List.copyOf(arguments);
    }

    private static final List<String> SPLINK = List.of("splink==5.0.0", "duckdb==2.0.0", "pandas", "pyarrow");
    private static final List<String> GOLDENMATCH = List.of("goldenmatch==3.22.0", "pandas");

    /** Those whose set-ups take a flat file of people. */
    public static List<Peer> all() {
        return List.of(
                new Peer("Splink 5, its guide's set-up", SPLINK, "splink_run.py", List.of("--variant", "docs")),
                new Peer("Splink 5, carefully tuned", SPLINK, "splink_run.py", List.of("--variant", "tuned")),
                new Peer(
                        "GoldenMatch 3.22, zero-config", GOLDENMATCH, "goldenmatch_run.py", List.of("--mode", "zero")));
    }

    /** Splink as somebody who read its guide to the end would set it up. */
    public static Peer splinkTuned() {
        return all().get(1);
    }

    /** @return why it could not be installed; empty where it is */
    public Optional<String> install(Path scratch) throws IOException, InterruptedException {
        var environment = environment(scratch);
        if (Files.exists(environment.resolve("installed"))) return Optional.empty();
        var log = Files.createTempFile("install", ".log");
        if (run(List.of("python3", "-m", "venv", environment.toString()), scratch, log) != 0)
            return Optional.of("no Python environment could be made");
        var pip = new ArrayList<>(List.of(python(scratch), "-m", "pip", "install", "--quiet"));
        pip.addAll(packages);
        if (run(pip, scratch, log) != 0) return Optional.of("pip could not install " + String.join(", ", packages));
        Files.createFile(environment.resolve("installed"));
        return Optional.empty();
    }

    private Path environment(Path scratch) {
        return scratch.toAbsolutePath().resolve(packages.getFirst().replaceAll("=.*", ""));
    }

    private String python(Path scratch) {
        return environment(scratch).resolve("bin").resolve("python").toString();
    }

    /**
     * @param setups the folder of the scripts
     * @param open the folder of public data that the scripts take their nicknames from
     * @return its JSON lines; empty when it failed
     */
    public List<String> run(Path setups, Path open, Path file, Path scratch) throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("people", "--file", file.toAbsolutePath().toString()));
        all.addAll(places(open, scratch));
        all.addAll(arguments);
        return say(scratch, setups.resolve(script), all, Map.of());
    }

    /** What every set-up is told: where public data are, and where it may write. */
    static List<String> places(Path open, Path scratch) {
        return List.of(
                "--open",
                open.toAbsolutePath().toString(),
                "--out",
                scratch.resolve("out").toAbsolutePath().toString());
    }

    /** @return the JSON lines that a script says in this peer's Python environment; empty when it failed */
    List<String> say(Path scratch, Path of, List<String> with, Map<String, String> variables)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(python(scratch), of.toAbsolutePath().toString()));
        command.addAll(with);
        var log = Files.createTempFile("peer", ".log");
        var folder = Optional.ofNullable(of.toAbsolutePath().getParent()).orElse(scratch);
        if (run(command, folder, log, variables) != 0) return List.of();
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
    }

    private static int run(List<String> command, Path folder, Path log) throws IOException, InterruptedException {
        return run(command, folder, log, Map.of());
    }

    private static int run(List<String> command, Path folder, Path log, Map<String, String> variables)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(variables);
        return builder.start().waitFor();
    }
}

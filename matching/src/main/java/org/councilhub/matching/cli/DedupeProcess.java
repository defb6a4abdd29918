package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs {@code dedupe} as a process of its own, so that each run starts cold and its memory is its own; through the launcher where there is one. */
record DedupeProcess(@Nullable Path model, @Nullable String heap) {
    /** @return what {@code --json} tells */
    JsonNode run(Path file, Path out) throws IOException, InterruptedException {
        var log = Files.createTempFile("dedupe", ".json");
        try {
            var process = new ProcessBuilder(command(file, out))
                    .redirectOutput(log.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            if (heap != null) process.environment().put("COUNCILHUB_HEAP", heap);
            if (process.start().waitFor() != 0)
                throw new UnusableInputException("%s: the run failed: try dedupe on it".formatted(file));
            return Json.read(Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(Path file, Path out) {
        var command = new ArrayList<String>(program());
        command.addAll(List.of("dedupe", file.toString(), "--out", out.toString(), "--json"));
        if (model != null) command.addAll(List.of("--model", model.toString()));
        return command;
    }

    private List<String> program() {
        var home = System.getProperty("councilhub.home");
        if (home != null) return List.of(Path.of(home, "councilhub").toString());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ArrayList<>(List.of(java, "-XX:+UseParallelGC"));
        if (heap != null) program.add("-Xmx" + heap);
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), Matching.class.getName()));
        return program;
    }
}

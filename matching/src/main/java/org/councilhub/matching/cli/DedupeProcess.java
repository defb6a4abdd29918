package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs {@code dedupe} as a process of its own, so that each run starts cold and its memory is its own. */
record DedupeProcess(@Nullable Path model, @Nullable String heap) {
    /** @return what {@code --json} tells */
    JsonNode run(Path file, Path out) throws IOException, InterruptedException {
        var log = Files.createTempFile("dedupe", ".json");
        try {
            var process = new ProcessBuilder(command(file, out))
                    .redirectOutput(log.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0)
                throw new UnusableInputException("%s: the run failed: try dedupe on it".formatted(file));
            return Json.read(Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> command(Path file, Path out) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (heap != null) command.add("-Xmx" + heap);
        command.addAll(List.of("-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Matching.class.getName(), "dedupe", file.toString(), "--out", out.toString(), "--json"));
        if (model != null) command.addAll(List.of("--model", model.toString()));
        return command;
    }
}

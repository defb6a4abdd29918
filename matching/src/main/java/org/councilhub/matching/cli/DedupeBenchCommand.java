package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** How long a file takes from reading to writing, and how much memory: each run is a process of its own. */
@Command(
        name = "dedupe",
        description = "Seconds by stage and peak memory of whole runs, the median of several, a line a file.",
        footer = {"", "Example: councilhub bench dedupe 100k/people.csv 1m/people.csv --runs 5"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DedupeBenchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files, such as simulate's people.csv.")
    private List<Path> files;

    @Option(names = "--model", paramLabel = "M", description = "Default: suggested and trained in each run.")
    private @Nullable Path model;

    @Option(names = "--runs", paramLabel = "N", description = "Runs of each file (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Largest heap, such as 1g; default: the JVM's.")
    private @Nullable String heap;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private record Median(String file, int records, double seconds, long peakMemoryMb, JsonNode stages) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var medians = new ArrayList<Median>();
        for (var file : files) {
            var all = new ArrayList<JsonNode>();
            for (int run = 0; run < runs; run++) all.add(run(file));
            all.sort(Comparator.comparingDouble(result -> result.get("seconds").asDouble()));
            medians.add(median(file, all.get(all.size() / 2)));
        }
        spec.commandLine().getOut().println(json ? Json.of(medians) : table(medians));
        return 0;
    }

    private static Median median(Path file, JsonNode result) {
        return new Median(
                file.toString(),
                result.get("records").asInt(),
                result.get("seconds").asDouble(),
                result.get("peakMemoryMb").asLong(),
                result.get("stages"));
    }

    private JsonNode run(Path file) throws IOException, InterruptedException {
        var out = Files.createTempFile("clusters", ".csv");
        try {
            return new DedupeProcess(model, heap).run(file, out);
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private static String table(List<Median> medians) {
        return medians.stream()
                .map(m -> String.format(
                        Locale.ROOT,
                        "%s: %,d records, %.1f s, %,d MB, %.1f us a record; %s",
                        m.file,
                        m.records,
                        m.seconds,
                        m.peakMemoryMb,
                        m.seconds / Math.max(1, m.records) * 1e6,
                        m.stages))
                .collect(Collectors.joining("\n"));
    }
}

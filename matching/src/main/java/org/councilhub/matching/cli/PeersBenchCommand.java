package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.councilhub.matching.bench.Peer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** This engine beside others on one file, in one run. Truth is looked at after each has answered. */
@Command(
        name = "peers",
        description =
                "Time, memory and F1 beside other open engines on one file of people, installed in a scratch folder.",
        footer = {"", "Example: councilhub bench peers --peers SETUPS --data DATA --file labelled.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PeersBenchCommand implements Callable<Integer> {
    private static final String TRUTH = "entity_id";

    @Option(names = "--peers", required = true, paramLabel = "DIR", description = "The peers' set-ups.")
    private Path peers;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The public data that set-ups read.")
    private Path data;

    @Option(names = "--file", required = true, paramLabel = "CSV", description = "People with a column entity_id.")
    private Path file;

    @Option(names = "--model", paramLabel = "M", description = "Ours; default: suggested and trained.")
    private @Nullable Path model;

    @Option(names = "--heap", paramLabel = "SIZE", description = "Our largest heap, such as 1g.")
    private @Nullable String heap;

    @Option(names = "--scratch", paramLabel = "DIR", description = "Where peers are installed and write.")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"), "peers");

    @Spec
    private CommandSpec spec;

    private record Line(String name, double seconds, long megabytes, double f1) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        var ours = ours();
        say("%-32s %9s %7s %7s %6s %7s %7s".formatted("", "seconds", "ratio", "MB", "ratio", "F1", "ours +"));
        print(ours, ours);
        for (var peer : Peer.all()) {
            var missing = peer.install(scratch);
            if (missing.isPresent()) {
                say("%-32s not here: %s".formatted(peer.name(), missing.get()));
                continue;
            }
            var lines = peer.run(peers, data, file, scratch);
            if (lines.isEmpty()) say("%-32s failed on this file".formatted(peer.name()));
            for (var text : lines) {
                var json = Json.read(text);
                var at = json.get("at");
                print(
                        new Line(
                                peer.name() + (at == null ? "" : ", " + at.asString()),
                                json.get("seconds").asDouble(),
                                json.get("mb").asLong(),
                                json.get("f1").asDouble()),
                        ours);
            }
        }
        say("Duke 1.2 has no set-up for a flat file of people and is compared on its own sets.");
        return 0;
    }

    private Line ours() throws IOException, InterruptedException {
        var table = CsvTable.open(file);
        int id = table.column("record_id");
        int entity = table.column(TRUTH);
        if (id < 0 || entity < 0)
            throw new UnusableInputException("%s:1: lacks the column record_id or %s: add it".formatted(file, TRUTH));
        Map<String, String> truth = new LinkedHashMap<>();
        var blind = scratch.resolve("blind.csv");
        try (var to = Files.newBufferedWriter(blind);
                var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(to)) {
            csv.writeRecord(without(table.columns(), entity));
            table.forEach(row -> {
                truth.put(row.values().get(id), row.values().get(entity));
                csv.writeRecord(without(row.values(), entity));
            });
        }
        var out = scratch.resolve("clusters.csv");
        var result = new DedupeProcess(model, heap).run(blind, out);
        Map<String, String> clusters = new LinkedHashMap<>();
        CsvTable.open(out)
                .forEach(row -> clusters.put(row.values().get(0), row.values().get(1)));
        return new Line(
                "Council Hub" + (model == null ? "" : ", " + model.getFileName()),
                result.get("seconds").asDouble(),
                result.get("peakMemoryMb").asLong(),
                Evaluation.of(clusters, truth).pairwise().f1());
    }

    private static java.util.List<String> without(java.util.List<String> values, int column) {
        var left = new java.util.ArrayList<>(values);
        left.remove(column);
        return left;
    }

    private void print(Line line, Line ours) {
        say(String.format(
                Locale.ROOT,
                "%-32s %9.1f %7.2f %7d %6.2f %7.4f %+7.4f",
                line.name,
                line.seconds,
                ours.seconds / line.seconds,
                line.megabytes,
                (double) ours.megabytes / line.megabytes,
                line.f1,
                ours.f1 - line.f1));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}

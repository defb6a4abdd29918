package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.Score;
import org.councilhub.matching.cluster.Clustering;
import org.councilhub.matching.cluster.Linker;
import org.councilhub.matching.cluster.Linker.Linked;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which records of CSV files mean the same one. */
@Command(
        name = "dedupe",
        description = "Finds the records of CSV files that mean the same one.",
        footer = {"", "Example: councilhub dedupe people.csv --out clusters.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DedupeCommand implements Callable<Integer> {
    @Mixin
    private Input input;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model; its paths are the files' columns. Without it one is suggested and trained.")
    private @Nullable Path model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CLUSTERS.csv",
            description = "record_id,cluster_id, in input order.")
    private Path out;

    @Option(names = "--pairs", paramLabel = "PAIRS.csv", description = "Scored pairs above the review threshold.")
    private @Nullable Path pairs;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Output.file(out);
        if (pairs != null) Output.file(pairs);
        var messages = new Messages(spec.commandLine().getErr());
        var stages = new Stages();
        var matcher = matcher(stages, messages);
        stages.begin("read");
        var records = input.records(matcher, messages);
        if (records.isEmpty()) messages.warn("the input has no records");
        stages.begin("link");
        var linked = new Linker(matcher).link(records);
        warnOfCommonKeys(linked, messages);
        stages.begin("write");
        writeClusters(records, linked.clustering());
        if (pairs != null) writePairs(pairs, linked, matcher);
        report(records.size(), linked, stages, messages);
        return 0;
    }

    private Matcher matcher(Stages stages, Messages messages) {
        if (model != null) return Matcher.of(Model.read(model));
        stages.begin("suggest");
        var prior = input.suggestedModel(messages);
        stages.begin("read");
        var records = input.records(Matcher.of(prior), messages);
        stages.begin("train");
        var trained = Trainer.train(prior, records);
        trained.warnings().forEach(messages::warn);
        return Matcher.of(trained.model());
    }

    /** A key may be personal: its rule is named, and how many keys and records it is about. */
    private static void warnOfCommonKeys(Linked linked, Messages messages) {
        var keys = new TreeMap<String, Integer>();
        var most = new TreeMap<String, Integer>();
        linked.tooCommon().forEach((key, records) -> {
            var rule = key.substring(0, key.indexOf(':'));
            keys.merge(rule, 1, Integer::sum);
            most.merge(rule, records, Math::max);
        });
        keys.forEach((rule, count) ->
                messages.warn("blocking rule %s: %,d keys are on too many records, up to %,d, and were not followed"
                        .formatted(rule, count, most.getOrDefault(rule, 0))));
    }

    private void writeClusters(List<MatchRecord> records, Clustering clustering) throws IOException {
        Map<String, String> clusterOf = new HashMap<>();
        int number = 0;
        for (var cluster : clustering.clusters()) {
            number++;
            for (var record : cluster) clusterOf.put(record, "c" + number);
        }
        try (var to = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(to)) {
            csv.writeRecord("record_id", "cluster_id");
            for (var record : records) csv.writeRecord(record.id(), clusterOf.getOrDefault(record.id(), ""));
        }
    }

    private static void writePairs(Path file, Linked linked, Matcher matcher) throws IOException {
        double review = matcher.model().thresholds().review();
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(to)) {
            csv.writeRecord("left_id", "right_id", "weight", "probability");
            for (var edge : linked.edges()) {
                var score = new Score(edge.weight(), Optional.empty());
                if (score.bits() >= review)
                    csv.writeRecord(edge.left(), edge.right(), decimal(score.bits()), decimal(score.probability()));
            }
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private void report(int records, Linked linked, Stages stages, Messages messages) {
        int clusters = linked.clustering().clusters().size();
        var report = new Report(
                records,
                clusters,
                linked.pairsScored(),
                stages.seconds(),
                Stages.peakMemory(),
                stages.all(),
                messages.warnings());
        var line = json
                ? Json.of(report)
                : "%,d records, %,d clusters; %,d pairs scored in %.1f s"
                        .formatted(records, clusters, linked.pairsScored(), report.seconds());
        messages.progress().end();
        spec.commandLine().getOut().println(line);
    }

    private record Report(
            int records,
            int clusters,
            long pairsScored,
            double seconds,
            long peakMemoryMb,
            Map<String, Double> stages,
            List<String> warnings) {}
}

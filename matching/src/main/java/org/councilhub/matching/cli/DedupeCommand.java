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
    private static final double NANOSECONDS = 1e9;

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
        long start = System.nanoTime();
        var matcher = matcher();
        var records = input.records(matcher);
        var linked = new Linker(matcher).link(records);
        writeClusters(records, linked.clustering());
        if (pairs != null) writePairs(pairs, linked, matcher);
        linked.tooCommon().forEach(this::warn);
        report(records.size(), linked, (System.nanoTime() - start) / NANOSECONDS);
        return 0;
    }

    private Matcher matcher() {
        if (model != null) return Matcher.of(Model.read(model));
        var err = spec.commandLine().getErr();
        var suggestion = input.suggest();
        suggestion.columns().forEach(err::println);
        var prior = Model.parse("suggested model", suggestion.yaml());
        var trained = Trainer.train(prior, input.records(Matcher.of(prior)));
        trained.warnings().forEach(err::println);
        return Matcher.of(trained.model());
    }

    /** The key may be personal: its rule and its records are named. */
    private void warn(String key, int records) {
        spec.commandLine()
                .getErr()
                .println("a key of the blocking rule %s is on %,d records and was not followed"
                        .formatted(key.substring(0, key.indexOf(':')), records));
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

    private void report(int records, Linked linked, double seconds) {
        int clusters = linked.clustering().clusters().size();
        var to = spec.commandLine().getOut();
        if (json)
            to.println(String.format(
                    Locale.ROOT,
                    "{\"records\":%d,\"clusters\":%d,\"pairsScored\":%d,\"seconds\":%.3f,\"tooCommonKeys\":%d}",
                    records,
                    clusters,
                    linked.pairsScored(),
                    seconds,
                    linked.tooCommon().size()));
        else
            to.println(String.format(
                    Locale.ROOT,
                    "%,d records, %,d clusters; %,d pairs scored in %.1f s",
                    records,
                    clusters,
                    linked.pairsScored(),
                    seconds));
    }
}

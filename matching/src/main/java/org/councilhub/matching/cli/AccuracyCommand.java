package org.councilhub.matching.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.bench.LabelledSet;
import org.councilhub.matching.cluster.Linker;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the engine does on sets whose truth is known and which it sees without it. */
@Command(name = "accuracy", description = "Accuracy on labelled sets of people, without labels.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AccuracyCommand implements Callable<Integer> {
    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of labelled sets.")
    private Path data;

    @Option(names = "--borough", paramLabel = "DIR", description = "A folder that simulate wrote; may be repeated.")
    private List<Path> boroughs = List.of();

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Only these sets.")
    private Set<String> sets = Set.of();

    @Option(names = "--untrained", description = "dev")
    private boolean untrained;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keeps the files, models and clusters there.")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var all = new ArrayList<>(LabelledSet.under(data));
        for (var folder : boroughs) all.add(LabelledSet.borough(String.valueOf(folder.getFileName()), folder));
        var to = keep == null ? Files.createTempDirectory("accuracy") : Files.createDirectories(keep);
        for (var set : all) {
            if (!sets.isEmpty() && !sets.contains(set.name())) continue;
            if (!set.missing().isEmpty()) {
                print("%-14s missing: %s", set.name(), set.missing());
                continue;
            }
            measure(set, to);
        }
        return 0;
    }

    private void print(String format, Object... arguments) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, arguments));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LabelledSet.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void measure(LabelledSet set, Path to) throws IOException {
        long start = System.nanoTime();
        var blind = set.blind(to);
        var hand = set.name().startsWith("febrl")
                ? (set.name().endsWith("no-id") ? "febrl-no-id" : "febrl")
                : set.name().startsWith("fake") ? "fake" : set.name().startsWith("b") ? "borough" : set.name();
        var prior = Model.parse(hand + ".yaml", resource(hand + ".yaml"));
        var matcher = Matcher.of(prior);
        var records = RecordFiles.read(blind.files(), matcher, Optional.of("record_id"));
        long read = System.nanoTime();
        var trained = Trainer.train(prior, records);
        long trainedAt = System.nanoTime();
        if (!untrained) matcher = Matcher.of(trained.model());
        if (keep != null) Files.writeString(to.resolve(set.name() + ".yaml"), trained.yaml());
        var linked = new Linker(matcher).link(records);
        Map<String, String> clusterOf = new HashMap<>();
        int n = 0;
        for (var cluster : linked.clustering().clusters()) {
            n++;
            for (var record : cluster) clusterOf.put(record, "c" + n);
        }
        long end = System.nanoTime();
        var evaluation = Evaluation.of(clusterOf, blind.truth());
        long truePairs = 0;
        var e = evaluation.pairwise();
        print(
                "%-14s P %.4f R %.4f F1 %.4f | B3 %.4f | est P %.4f [%.3f %.3f] R %.4f | %,d records %,d pairs, %d common | read %.1f train %.1f link %.1f s %s",
                set.name(),
                e.precision(),
                e.recall(),
                e.f1(),
                evaluation.bcubed().f1(),
                trained.estimate().precision().value(),
                trained.estimate().precision().low(),
                trained.estimate().precision().high(),
                trained.estimate().recall().value(),
                records.size(),
                linked.pairsScored(),
                linked.tooCommon().size(),
                (read - start) / 1e9,
                (trainedAt - read) / 1e9,
                (end - trainedAt) / 1e9,
                trained.warnings());
        if (keep != null) {
            try (var out = Files.newBufferedWriter(to.resolve(set.name() + "-clusters.csv"))) {
                out.write("record_id,cluster_id\n");
                for (var r : blind.truth().keySet()) out.write(r + "," + clusterOf.get(r) + "\n");
            }
            try (var out = Files.newBufferedWriter(to.resolve(set.name() + "-truth.csv"))) {
                out.write("record_id,entity_id\n");
                for (var r : blind.truth().entrySet()) out.write(r.getKey() + "," + r.getValue() + "\n");
            }
        }
    }
}

package org.councilhub.matching.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.bench.LabelledSet;
import org.councilhub.matching.cluster.Linker;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.train.Quality;
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
    private static final double NANOSECONDS = 1e9;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of labelled sets.")
    private Path data;

    @Option(names = "--borough", paramLabel = "DIR", description = "A folder that simulate wrote; may be repeated.")
    private List<Path> boroughs = List.of();

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Only these sets.")
    private Set<String> sets = Set.of();

    @Option(names = "--only", paramLabel = "MODEL", description = "hand or suggest; default both.")
    private @Nullable String only;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keeps the files, models and clusters there.")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var all = new ArrayList<>(LabelledSet.under(data));
        for (var folder : boroughs) all.add(LabelledSet.borough(String.valueOf(folder.getFileName()), folder));
        var to = keep == null ? Files.createTempDirectory("accuracy") : Files.createDirectories(keep);
        say(String.format(
                Locale.ROOT,
                "%-13s %-8s %6s %6s %6s  %6s  %23s %9s %12s %6s",
                "set",
                "model",
                "P",
                "R",
                "F1",
                "B3 F1",
                "estimated P",
                "records",
                "pairs",
                "s"));
        for (var set : all) {
            if (!sets.isEmpty() && !sets.contains(set.name())) continue;
            if (!set.missing().isEmpty()) {
                say("%-13s is missing: no %s"
                        .formatted(set.name(), set.missing().getFirst()));
                continue;
            }
            measure(set, to);
        }
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = LabelledSet.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Result(Evaluation evaluation, Quality estimate, long pairs, double seconds, List<String> warnings) {}

    private void measure(LabelledSet set, Path to) throws IOException {
        var blind = set.blind(to);
        if (only == null || only.equals("hand"))
            print(set, "hand", run(set.name() + "-hand", blind, Model.parse(set.model(), resource(set.model())), to));
        if (only == null || only.equals("suggest")) {
            var suggestion = Input.of(blind.files()).suggest(Messages.unheard());
            print(
                    set,
                    "suggest",
                    run(set.name() + "-suggest", blind, Model.parse("suggested model", suggestion.yaml()), to));
        }
    }

    private Result run(String name, LabelledSet.Blind blind, Model prior, Path to) throws IOException {
        long start = System.nanoTime();
        var records = Input.of(blind.files()).records(Matcher.of(prior), Messages.unheard());
        var trained = Trainer.train(prior, records);
        var linked = new Linker(Matcher.of(trained.model())).link(records);
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        var clusterOf = new TreeMap<String, String>();
        int number = 0;
        for (var cluster : linked.clustering().clusters()) {
            number++;
            for (var record : cluster) clusterOf.put(record, "c" + number);
        }
        if (keep != null) keep(to.resolve(name), trained.yaml(), clusterOf, blind.truth());
        return new Result(
                Evaluation.of(clusterOf, blind.truth()),
                trained.estimate(),
                linked.pairsScored(),
                seconds,
                trained.warnings());
    }

    private static void keep(Path at, String yaml, Map<String, String> clusterOf, Map<String, String> truth)
            throws IOException {
        Files.writeString(Path.of(at + ".yaml"), yaml);
        write(Path.of(at + "-clusters.csv"), "record_id,cluster_id", clusterOf);
        write(Path.of(at + "-truth.csv"), "record_id,entity_id", truth);
    }

    private static void write(Path file, String header, Map<String, String> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (var row : rows.entrySet()) out.write(row.getKey() + "," + row.getValue() + "\n");
        }
    }

    private void print(LabelledSet set, String with, Result result) {
        var pairwise = result.evaluation.pairwise();
        var precision = result.estimate.precision();
        say(String.format(
                Locale.ROOT,
                "%-13s %-8s %6.4f %6.4f %6.4f  %6.4f  %6.4f [%.3f..%.3f]  %,9d %,12d %6.1f  %s",
                set.name(),
                with,
                pairwise.precision(),
                pairwise.recall(),
                pairwise.f1(),
                result.evaluation.bcubed().f1(),
                precision.value(),
                precision.low(),
                precision.high(),
                result.evaluation.records(),
                result.pairs,
                result.seconds,
                String.join("; ", result.warnings)));
    }
}

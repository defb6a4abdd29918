package org.councilhub.matching.cli;

import java.io.IOException;
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
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.cluster.BulkLinker;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.ModelEdit;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.train.Quality.Estimate;
import org.councilhub.matching.train.Trained;
import org.councilhub.matching.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well the engine does on sets whose truth is known and which it sees without it. */
@Command(
        name = "accuracy",
        description = "Accuracy on labelled sets of people, which the engine sees without their truth.",
        footer = {"", "Example: councilhub bench accuracy --data sets --borough out/borough --with suggest"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AccuracyCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e9;
    private static final int[] ORACLE_BITS = {-4, -2, 0, 2, 4, 6, 8};

    /** Where the prior model comes from. */
    private enum With {
        hand,
        suggest
    }

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of labelled sets.")
    private Path data;

    @Option(names = "--borough", paramLabel = "DIR", description = "A folder that simulate wrote; may be repeated.")
    private List<Path> boroughs = List.of();

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Only these sets.")
    private Set<String> sets = Set.of();

    @Option(names = "--with", split = ",", description = "Models: ${COMPLETION-CANDIDATES}. Default: both.")
    private Set<With> with = Set.of(With.values());

    @Option(
            names = "--oracle",
            description = "Also the best F1 at any of seven thresholds, which nobody can know without the truth.")
    private boolean oracle;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keeps the files, models and clusters there.")
    private @Nullable Path keep;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** One line of the table. */
    private record Row(
            String set,
            String model,
            Evaluation.Figures pairwise,
            Evaluation.Figures bcubed,
            @Nullable Double oracleF1,
            Estimate estimatedPrecision,
            int records,
            long pairs,
            double seconds,
            List<String> warnings) {}

    private record Result(List<Row> sets, List<String> missing) {}

    @Override
    public Integer call() throws IOException {
        var rows = new ArrayList<Row>();
        var missing = new ArrayList<String>();
        if (!json)
            say(
                    "set           model         P      R     F1   B3 F1 oracle      estimated P       records     pairs      s");
        try (var workers = Workers.all()) {
            for (var set : chosen()) {
                if (set.missing().isEmpty()) rows.addAll(measure(set, workers));
                else missing.add("%s: no %s".formatted(set.name(), set.missing().getFirst()));
            }
        }
        if (json) say(Json.of(new Result(rows, missing)));
        else missing.forEach(set -> say("missing: " + set));
        return 0;
    }

    private List<LabelledSet> chosen() {
        var all = new ArrayList<>(LabelledSet.under(data));
        for (var folder : boroughs) all.add(LabelledSet.borough(String.valueOf(folder.getFileName()), folder));
        all.removeIf(set -> !sets.isEmpty() && !sets.contains(set.name()));
        return all;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    private List<Row> measure(LabelledSet set, Workers workers) throws IOException {
        var folder = keep == null ? Files.createTempDirectory("accuracy") : Files.createDirectories(keep);
        var blind = set.blind(folder);
        var rows = new ArrayList<Row>();
        for (var from : With.values()) {
            if (!with.contains(from)) continue;
            var row = measure(set, blind, from, workers);
            rows.add(row);
            if (!json) say(line(row));
        }
        if (keep == null) {
            for (var file : blind.files()) Files.delete(file);
            Files.delete(folder);
        }
        return rows;
    }

    private Row measure(LabelledSet set, LabelledSet.Blind blind, With from, Workers workers) throws IOException {
        long start = System.nanoTime();
        var input = Input.of(blind.files());
        var prior = from == With.hand
                ? Model.parse(set.model(), handWritten(set.model()))
                : input.suggestedModel(Messages.unheard());
        var read = input.records(Matcher.of(prior), workers, Messages.unheard());
        var records = from == With.hand ? read : input.withRules(read, workers, Messages.unheard());
        var blocks = Blocks.of(records, workers, Blocks.Room.temporary());
        var trained = Trainer.train(records, blocks, workers);
        var linked = link(records, blocks, trained.model(), workers);
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        if (keep != null) keep(keep.resolve(set.name() + "-" + from), trained, linked.clusterOf, blind.truth());
        var evaluation = Evaluation.of(linked.clusterOf, blind.truth());
        return new Row(
                set.name(),
                from.name(),
                evaluation.pairwise(),
                evaluation.bcubed(),
                oracle ? best(records, blocks, trained, blind.truth(), workers) : null,
                trained.estimate().precision(),
                records.size(),
                linked.pairs,
                seconds,
                trained.warnings());
    }

    private static String handWritten(String name) throws IOException {
        try (var in = LabelledSet.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException("missing model: %s, must ship with the bench".formatted(name));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Linked(Map<String, String> clusterOf, long pairs) {}

    private static Linked link(PackedRecords records, Blocks blocks, Model model, Workers workers) {
        var linker = new BulkLinker(records.of(Matcher.of(model)), workers);
        var linkage = linker.cluster(linker.score(blocks));
        var clusterOf = new TreeMap<String, String>();
        for (int i = 0; i < records.size(); i++) clusterOf.put(records.id(i), records.id(linkage.clusterOf()[i]));
        return new Linked(clusterOf, linkage.pairsScored());
    }

    private static double best(
            PackedRecords records, Blocks blocks, Trained trained, Map<String, String> truth, Workers workers) {
        double best = 0;
        for (int bits : ORACLE_BITS) {
            var edit = new ModelEdit(trained.yaml())
                    .set(String.valueOf(bits), "thresholds", "match")
                    .set(String.valueOf(bits), "thresholds", "review")
                    .set(String.valueOf(Math.min(bits, -4)), "thresholds", "floor");
            var linked = link(records, blocks, Model.parse("oracle", edit.yaml()), workers);
            best = Math.max(
                    best, Evaluation.of(linked.clusterOf, truth).pairwise().f1());
        }
        return best;
    }

    private static void keep(Path at, Trained trained, Map<String, String> clusterOf, Map<String, String> truth)
            throws IOException {
        Files.writeString(Path.of(at + ".yaml"), trained.yaml());
        write(Path.of(at + "-clusters.csv"), "record_id,cluster_id", clusterOf);
        write(Path.of(at + "-truth.csv"), "record_id,entity_id", truth);
    }

    private static void write(Path file, String header, Map<String, String> rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(header + "\n");
            for (var row : rows.entrySet()) out.write(row.getKey() + "," + row.getValue() + "\n");
        }
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-13s %-8s %6.4f %6.4f %6.4f  %6.4f %6s  %6.4f [%.3f..%.3f] %,9d %,11d %6.1f  %s",
                row.set,
                row.model,
                row.pairwise.precision(),
                row.pairwise.recall(),
                row.pairwise.f1(),
                row.bcubed.f1(),
                row.oracleF1 == null ? "" : String.format(Locale.ROOT, "%.4f", row.oracleF1),
                row.estimatedPrecision.value(),
                row.estimatedPrecision.low(),
                row.estimatedPrecision.high(),
                row.records,
                row.pairs,
                row.seconds,
                String.join("; ", row.warnings));
    }
}

package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.candidates.Forecast;
import org.councilhub.matching.candidates.RuleForecast;
import org.councilhub.matching.cluster.BulkLinker;
import org.councilhub.matching.cluster.ClusterNames;
import org.councilhub.matching.cluster.Linkage;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
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
    private static final long MEGABYTE = 1 << 20;

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

    @Option(names = "--report", paramLabel = "R.html", description = "One page about the run; it names ids, no values.")
    private @Nullable Path page;

    @Option(
            names = "--known",
            paramLabel = "OLD_CLUSTERS.csv",
            description = "An earlier result: the FILEs hold its records and new ones, its cluster ids stay.")
    private @Nullable Path known;

    @Option(
            names = "--changes",
            paramLabel = "CHANGES.csv",
            description = "With --known: kind (new, grown, merged, split),cluster_id,other_cluster_id.")
    private @Nullable Path changes;

    @Option(names = "--threads", paramLabel = "N", description = "Default: all processors. The result is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--temp", paramLabel = "DIR", description = "For temporary files. Default: the system's.")
    private Path temp = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final RunPage gathered = new RunPage();

    @Override
    public Integer call() throws IOException {
        Output.file(out);
        if (pairs != null) Output.file(pairs);
        if (page != null) Output.file(page);
        if (changes != null) Output.file(changes);
        if (changes != null && known == null)
            throw new UnusableInputException("--changes needs an earlier result: name it with --known");
        if (threads < 1)
            throw new UnusableInputException("illegal --threads: %d, must be at least 1".formatted(threads));
        var messages = new Messages(spec.commandLine().getErr());
        var stages = new Stages();
        try (var workers = new Workers(threads)) {
            var records = records(workers, stages, messages);
            if (records.isEmpty()) messages.warn("the input has no records");
            stages.begin("block");
            var blocks = Blocks.of(records, workers, new Blocks.Room(temp));
            if (model == null) records = train(records, blocks, workers, stages, messages);
            var linkage = link(records, blocks, workers, stages, messages);
            stages.begin("write");
            var names = known == null
                    ? ClusterNames.of(records, linkage)
                    : ClusterNames.of(records, linkage, KnownClusters.read(known, records));
            var files = new LinkageFiles(records, linkage, names);
            if (changes != null) files.changes(changes);
            files.clusters(out);
            if (pairs != null) files.pairs(pairs);
            if (page != null) gathered.write(page, records, linkage, stages, messages);
            report(records.size(), linkage, stages, messages);
        }
        return 0;
    }

    private PackedRecords records(Workers workers, Stages stages, Messages messages) {
        if (model != null) {
            stages.begin("read");
            return input.records(Matcher.of(Model.read(model)), workers, messages);
        }
        stages.begin("suggest");
        var suggestion = input.suggest(messages);
        gathered.suggested(suggestion);
        var prior = Model.parse("suggested model", suggestion.yaml());
        stages.begin("read");
        var records = input.records(Matcher.of(prior), workers, messages);
        stages.begin("choose");
        return input.withRules(records, workers, messages);
    }

    private PackedRecords train(
            PackedRecords records, Blocks blocks, Workers workers, Stages stages, Messages messages) {
        stages.begin("train");
        var trained = Trainer.train(records, blocks, workers);
        trained.warnings().forEach(messages::warn);
        gathered.trained(trained);
        return records.of(Matcher.of(trained.model()));
    }

    private Linkage link(PackedRecords records, Blocks blocks, Workers workers, Stages stages, Messages messages) {
        stages.begin("forecast");
        var linker = new BulkLinker(records, workers);
        blocks.forecasts().forEach(rule -> warn(rule, messages));
        tell(linker.forecast(blocks), messages);
        gathered.blocked(blocks.forecasts());
        stages.begin("score");
        var scored = linker.score(blocks);
        stages.begin("cluster");
        return linker.cluster(scored);
    }

    private static void tell(Forecast forecast, Messages messages) {
        messages.say("at most %,d pairs to score, about %,.0f s; %,d MB for them; sorted keys took %,d MB on disk"
                .formatted(
                        forecast.pairs(),
                        forecast.seconds(),
                        forecast.bytes() / MEGABYTE,
                        forecast.diskBytes() / MEGABYTE));
        for (var rule : forecast.exploding())
            messages.warn("blocking rule %s brings %,d of the pairs, its commonest key is on %,d records: narrow it"
                    .formatted(rule.rule(), rule.pairs(), rule.largest()));
    }

    /** A key may be personal: its rule is named, and how many keys and records it is about. */
    private static void warn(RuleForecast rule, Messages messages) {
        if (rule.parkedKeys() > 0)
            messages.warn("blocking rule %s: %,d keys are on too many records, up to %,d, and were not followed"
                    .formatted(rule.rule(), rule.parkedKeys(), rule.largest()));
    }

    private void report(int records, Linkage linkage, Stages stages, Messages messages) {
        int clusters = linkage.clusters();
        var report = new Report(
                records,
                clusters,
                linkage.pairsScored(),
                stages.seconds(),
                Stages.peakMemory(),
                stages.all(),
                messages.warnings());
        var line = json
                ? Json.of(report)
                : "%,d records, %,d clusters; %,d pairs scored in %.1f s"
                        .formatted(records, clusters, linkage.pairsScored(), report.seconds());
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

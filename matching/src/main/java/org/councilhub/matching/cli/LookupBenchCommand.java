package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.bench.LookupBench;
import org.councilhub.matching.bench.LookupBench.Figures;
import org.councilhub.matching.candidates.CandidateIndex;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast one record's candidates are found while others change. */
@Command(
        name = "lookup",
        description = "Look-ups one at a time on an index of the file's records, while records change.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LookupBenchCommand implements Callable<Integer> {
    private static final int BATCH = 1 << 10;

    @Mixin
    private Input input;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "M",
            description = "The model, trained or written by hand.")
    private Path model;

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--changes", paramLabel = "N", description = "Changes a second (default: ${DEFAULT-VALUE}).")
    private int changes = 500;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Which records are asked for (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var messages = new Messages(spec.commandLine().getErr());
        var matcher = Matcher.of(Model.read(model));
        try (var workers = Workers.all()) {
            var records = input.records(matcher, workers, messages);
            try (var index = CandidateIndex.open(Files.createTempDirectory("lookup"), matcher)) {
                fill(index, records, workers);
                var bench = new LookupBench(index, records, changes);
                bench.run(Math.max(1, seconds / 3), seed); // until the JVM has compiled it
                report(records.size(), new LookupBench(index, records, changes).run(seconds, seed + 1));
            }
        }
        return 0;
    }

    private static void fill(CandidateIndex index, PackedRecords records, Workers workers) {
        workers.run((records.size() + BATCH - 1) / BATCH, (task, worker) -> {
            int end = Math.min(records.size(), (task + 1) * BATCH);
            for (int i = task * BATCH; i < end; i++) index.put(records.get(i));
        });
        index.commit(java.util.Map.of());
    }

    private void report(int records, Figures figures) {
        var to = spec.commandLine().getOut();
        if (json) {
            to.println(Json.of(figures));
            return;
        }
        to.println(String.format(
                Locale.ROOT,
                """
                %,d records
                one look-up      p50 %,.0f us, p99 %,.0f us, longest %,.0f us, %.1f candidates
                one thread       %,.0f look-ups a second
                meanwhile        %,.0f changes a second, each found after at most %,.0f us; not found: %,d""",
                records,
                figures.p50(),
                figures.p99(),
                figures.longest(),
                figures.candidatesALookup(),
                figures.lookupsASecond(),
                figures.changesASecond(),
                figures.longestUntilFound(),
                figures.notFound()));
    }
}

package org.councilhub.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.cli.Failures.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole hub on files that nobody here wrote: over SFTP, through the routes, to golden records. */
@Command(
        name = "inputs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Pull public data sets over SFTP into a hub of their own, and count what comes of them.",
        footer = {"", "adapters/src/bench/sources/README.md says which files, and how each is read."})
final class InputsBench implements Callable<Integer> {
    private static final String PERSONS = "febrl-3";
    /** Of rec-1496-org and rec-1496-dup-0: the person. */
    private static final Pattern PERSON = Pattern.compile("(rec-(\\d+)-\\w+(?:-\\d+)?),.*");

    private record DataSet(String source, String file) {}

    private static final List<DataSet> SETS = List.of(
            new DataSet("schools-gazetteer", "address/schools/derived_gazetteer.csv"),
            new DataSet("hackney-llpg", "address/hackney_llpg/derived_hackney_lpi.csv"),
            new DataSet(PERSONS, "people/febrl/dataset3.csv"));

    private final Class<?> application;
    private final Output output;

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Folder of the data sets.")
    private Path data;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    InputsBench(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("councilhub-inputs");
        try {
            var summary = run(folder);
            if (json) output.json(summary);
            else summary.lines().forEach(output::result);
            return 0;
        } finally {
            FileTree.delete(folder);
        }
    }

    private DemoSummary run(Path folder) throws Exception {
        var installation = new Installation(folder.resolve("data"), folder.resolve("config"));
        configure(installation.config());
        Path extracts = folder.resolve("extracts");
        long rows = copySets(extracts);
        var truth = Map.of(RecordType.PERSON, writeTruth(folder.resolve("truth.csv")));
        try (var servers = DemoBorough.serve(extracts, installation);
                var hub = Hub.start(application, installation, settings(servers, folder))) {
            return new DemoRun(hub, rows, truth, new ProgressDisplay(output)).await();
        }
    }

    private static Map<String, Object> settings(DemoBorough servers, Path folder) {
        var settings = new TreeMap<>(servers.feeds());
        settings.put("server.port", 0);
        settings.put("logging.file.name", folder.resolve("hub.log"));
        settings.put("logging.threshold.console", "error");
        return settings;
    }

    /** The project's configuration with the benchmarks' sources instead of a council's. */
    private static void configure(Path config) throws IOException {
        FileTree.copy(Installation.home().resolve("config"), config);
        FileTree.delete(config.resolve("sources"));
        FileTree.delete(config.resolve("agreements")); // they name a council's sources
        FileTree.copy(Installation.home().resolve("adapters/src/bench/sources"), config.resolve("sources"));
    }

    private long copySets(Path extracts) throws IOException {
        long rows = 0;
        for (var set : SETS) {
            Path file = data.resolve(set.file());
            if (!Files.isReadable(file))
                throw new UnusableInput(
                        "no such file: %s. Name the folder that holds %s with --data.".formatted(file, set.file()));
            Path copy = extracts.resolve(set.source()).resolve(String.valueOf(file.getFileName()));
            FileTree.copy(file, copy);
            try (var lines = Files.lines(copy)) {
                rows += lines.count() - 1;
            }
        }
        return rows;
    }

    private Path writeTruth(Path truth) throws IOException {
        var lines = new ArrayList<>(List.of("record_id,entity_id"));
        try (var rows = Files.lines(data.resolve(SETS.getLast().file()))) {
            rows.map(PERSON::matcher)
                    .filter(row -> row.matches())
                    .forEach(row -> lines.add("%s:%s,%s".formatted(PERSONS, row.group(1), row.group(2))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Files.write(truth, lines);
    }
}

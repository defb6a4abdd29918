package org.councilhub.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a whole hub is, over HTTP, with authentication and audit, on a durable PostgreSQL. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A simulated district through the API into an empty hub, then reads, matches, searches and single"
                + " records by several clients, which are a process of their own.",
        footer = {"", "All in a temporary folder, with a PostgreSQL of its own, which is as durable as a real one."})
final class HubBench implements Callable<Integer> {
    private final Class<?> application;
    private final Output output;

    @Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "20000",
            description = "People living in the district; about 3.3 source records each (default: ${DEFAULT-VALUE}).")
    private int residents;

    @Option(names = "--clients", defaultValue = "8", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--runs",
            defaultValue = "1",
            description = "Each into an empty hub; the medians are printed (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    HubBench(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        var progress = new ProgressDisplay(output);
        var all = new ArrayList<HubFigures>();
        for (int run = 0; run < Math.max(1, runs); run++) {
            Path folder = Files.createTempDirectory("councilhub-bench");
            try {
                all.add(new HubRun(application, residents, clients, seconds, progress).in(folder));
            } finally {
                FileTree.delete(folder);
            }
        }
        var figures = HubFigures.median(all);
        if (json) output.json(figures);
        else figures.lines().forEach(output::result);
        return 0;
    }
}

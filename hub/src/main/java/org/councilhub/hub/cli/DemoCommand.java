package org.councilhub.hub.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.councilhub.hub.cli.Failures.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Pull the records of a simulated borough through real protocols, match them, show what came out,"
                + " and keep serving.",
        footer = {"", "A second start goes on with what is there."})
final class DemoCommand implements Callable<Integer> {
    private final Class<?> application;
    private final Output output;

    @Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "5000",
            description = "People living in the borough (default: ${DEFAULT-VALUE}).")
    private int residents;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, other people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--port", defaultValue = "8080", description = "Port to serve on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--once", description = "End after the summary.")
    private boolean once;

    @Option(names = "--fresh", description = "Begin anew: delete what an earlier demo left in the folder.")
    private boolean fresh;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Mixin
    private Installation installation = new Installation();

    DemoCommand(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @Override
    public Integer call() throws Exception {
        Hub.checkFree(port);
        var folder = new DemoFolder(installation.data());
        if (fresh) folder.empty();
        checkSame(folder);
        output.message("Council Hub demo: %s; all of it is kept in %s (log: hub.log)"
                .formatted(wanted(), installation.data()));
        var progress = new ProgressDisplay(output);
        folder.simulate(wanted(), progress);
        try (var borough = DemoBorough.serve(folder.borough(), installation);
                var hub = Hub.start(application, installation, settings(borough))) {
            tell(new DemoRun(hub, folder.expectedRecords(), folder.truth(), progress).await());
            if (once) return 0;
            new NextSteps(hub, installation, output).tell();
            hub.awaitEnd();
        }
        return 0;
    }

    private DemoSettings wanted() {
        return new DemoSettings(seed, residents);
    }

    private void checkSame(DemoFolder folder) {
        folder.settings().filter(kept -> !kept.equals(wanted())).ifPresent(kept -> {
            throw new UnusableInput("%s holds a demo of %s. Add --fresh to begin anew, or choose another --data."
                    .formatted(installation.data(), kept));
        });
    }

    private Map<String, Object> settings(DemoBorough borough) {
        Path log = installation.data().resolve("hub.log");
        var settings = new TreeMap<String, Object>(borough.feeds());
        settings.put("server.port", port);
        settings.put("logging.file.name", log);
        settings.put("logging.threshold.console", "error");
        return settings;
    }

    private void tell(DemoSummary summary) {
        if (json) output.json(summary);
        else summary.lines().forEach(output::result);
    }
}

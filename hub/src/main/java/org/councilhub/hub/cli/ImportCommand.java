package org.councilhub.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.batch.nightly.ImportOutcome;
import org.councilhub.batch.nightly.NightlyImport;
import org.councilhub.batch.report.ImportReport;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.cli.Failures.UnusableInput;
import org.councilhub.hub.sources.Quarantine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Import one extract through the nightly job, now.",
        footer = {
            "",
            "It runs beside a hub that is serving, on the same database, or alone. Broken off, the same import goes on",
            "where it stopped. Rows that cannot be taken go to quarantine, with the reasons told."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int REASONS = 10;

    private final Class<?> application;
    private final Output output;

    @Parameters(paramLabel = "FILE", description = "The extract, as the source system sends it.")
    private Path file;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "NAME",
            description = "The source system: the name of a file in config/sources.")
    private String source;

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    @Mixin
    private Installation installation = new Installation();

    ImportCommand(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    @Override
    public Integer call() throws InterruptedException {
        var system = system();
        checkFile();
        var progress = new ProgressDisplay(output);
        try (var hub = Hub.forWork(application, installation)) {
            var outcome =
                    hub.get(NightlyImport.class).run(system, file, (rows, share) -> progress.at(source, rows, share));
            var report = report(outcome);
            new Resolving(hub, progress).await(source);
            tell(report);
            if (report.quarantined() > 0) tellReasons(report, hub.get(Quarantine.class));
            return 0;
        }
    }

    private SourceSystem system() {
        var systems = SourceSystems.read(installation.config().resolve("sources"));
        return systems.find(source)
                .orElseThrow(() -> new UnusableInput("unknown source: %s, must be one of %s (config/sources)"
                        .formatted(
                                source,
                                String.join(
                                        ", ",
                                        systems.all().stream()
                                                .map(SourceSystem::name)
                                                .toList()))));
    }

    private void checkFile() {
        if (!Files.exists(file)) throw new UnusableInput("no such file: %s. Correct its name.".formatted(file));
        if (!Files.isRegularFile(file))
            throw new UnusableInput("illegal file: %s, must be a file, not a folder.".formatted(file));
        if (!Files.isReadable(file))
            throw new UnusableInput("unreadable file: %s, must be readable for user %s."
                    .formatted(file, System.getProperty("user.name")));
    }

    private ImportReport report(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Done(var report) -> report;
            case ImportOutcome.Refused(var reason) -> throw new UnusableInput(reason);
            case ImportOutcome.Busy() ->
                throw new CommandFailed(
                        "another import from %s is running. Wait until it has ended.".formatted(source));
            case ImportOutcome.Failed(var cause) -> {
                output.stackTrace(cause);
                throw new CommandFailed("the import of %s broke off (%s). Started again it goes on where it stopped."
                        .formatted(file, cause.getClass().getSimpleName()));
            }
        };
    }

    private void tell(ImportReport report) {
        if (json) output.json(ImportJson.of(report));
        else report.lines().forEach(output::result);
    }

    private void tellReasons(ImportReport report, Quarantine quarantine) {
        for (var row : quarantine.rows(source, report.file(), REASONS))
            output.message("%s:%d: %s".formatted(row.origin(), row.line(), row.reason()));
        if (report.quarantined() > REASONS)
            output.message("and %,d more: the table quarantined_row has them with their rows"
                    .formatted(report.quarantined() - REASONS));
    }
}

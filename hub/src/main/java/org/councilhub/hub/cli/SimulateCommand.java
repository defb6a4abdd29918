package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.cli.Failures.UnusableInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Needs no running hub. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Write what the systems of a simulated borough would send, and the truth about it.",
        footer = {"", "The same seed and size give the same bytes. docs/borough.md describes the files."})
final class SimulateCommand implements Callable<Integer> {
    private final Output output;

    @Option(names = "--residents", required = true, paramLabel = "N", description = "People living in the borough.")
    private int residents;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Another seed, other people (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "0",
            description = "Days with changes after the first extracts (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write into; made if absent.")
    private Path out;

    SimulateCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var borough = borough();
        var progress = new ProgressDisplay(output);
        try {
            var written = BoroughExtracts.of(borough)
                    .write(out, (step, done, total) -> progress.at(step, done, (double) done / total));
            output.message("%,d records of people and %,d of properties in %s"
                    .formatted(written.people(), written.properties(), out));
            return 0;
        } catch (IOException e) {
            throw new CommandFailed("cannot write into %s (%s). Make it writable, or choose another --out."
                    .formatted(out, e.getClass().getSimpleName()));
        }
    }

    private Borough borough() {
        try {
            return new Borough(seed, residents, days);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }
}

package org.councilhub.matching.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks, a subcommand each. */
@Command(
        name = "bench",
        description = "The benchmarks, one table each.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            AccuracyCommand.class,
            AddressBenchCommand.class,
            DedupeBenchCommand.class,
            LookupBenchCommand.class,
            PeersBenchCommand.class
        })
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing name of a benchmark: one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}

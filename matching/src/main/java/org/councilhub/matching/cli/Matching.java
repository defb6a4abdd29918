package org.councilhub.matching.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.councilhub.matching.model.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The engine on its own. Exit code: 0 done, 1 failed, 2 wrong use or unusable input. */
@Command(
        name = "matching",
        description = "Finds records that mean the same one.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SuggestCommand.class,
            TrainCommand.class,
            DedupeCommand.class,
            LinkCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            BenchCommand.class
        })
public final class Matching {
    private Matching() {}

    /** The commands by themselves, for a command line that has others beside them. */
    public static Collection<CommandLine> commands() {
        return commandLine().getSubcommands().values();
    }

    private static CommandLine commandLine() {
        var line = new CommandLine(new Matching());
        line.getSubcommands().values().forEach(c -> c.getCommandSpec().mixinStandardHelpOptions(true));
        return line;
    }

    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** @return the exit code */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = commandLine();
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            boolean input = failure instanceof UnusableInputException || failure instanceof ModelException;
            err.println(input ? failure.getMessage() : "failed: " + failure);
            return input ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        });
        return execute(line, args.length == 0 ? new String[] {"--help"} : args);
    }

    /** Runs a command; when memory does not suffice it says what to do. */
    public static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println(
                            "failed: %,d MB of memory do not suffice: give more with COUNCILHUB_HEAP, such as COUNCILHUB_HEAP=6g"
                                    .formatted(Runtime.getRuntime().maxMemory() >> 20));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}

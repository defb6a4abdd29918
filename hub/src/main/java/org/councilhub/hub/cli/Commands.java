package org.councilhub.hub.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.councilhub.matching.cli.Matching;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands. Without one: the list of them. */
@Command(
        name = "councilhub",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Council Hub: one version of the truth about people and properties.",
        footer = {"", "councilhub COMMAND --help says more of a command."})
public final class Commands implements Runnable {
    @Spec
    private CommandSpec spec;

    private Commands() {}

    /**
     * @param application the Spring application that some commands start
     * @return the exit code
     */
    public static int run(Class<?> application, List<String> arguments) {
        return run(application, Output.takeOver(), arguments);
    }

    static int run(Class<?> application, Output output, List<String> arguments) {
        var line = new CommandLine(new Commands())
                .addSubcommand(new DemoCommand(application, output))
                .addSubcommand(new TestCommand())
                .addSubcommand(new ServeCommand(application, output))
                .addSubcommand(new ImportCommand(application, output))
                .addSubcommand(new VerifyCommand(application, output))
                .addSubcommand(new SimulateCommand(output))
                .addSubcommand(new TokenCommand(output));
        for (var command : Matching.commands()) line.addSubcommand(command);
        var benches = requireNonNull(line.getSubcommands().get("bench"));
        benches.addSubcommand(new InputsBench(application, output));
        benches.addSubcommand(new HubBench(application, output));
        line.setUsageHelpAutoWidth(true)
                .setOut(output.resultWriter())
                .setErr(output.messageWriter())
                .setExecutionExceptionHandler((failure, command, parsed) -> Failures.exitCode(failure, output));
        return Matching.execute(line, arguments.toArray(String[]::new));
    }

    @Override
    public void run() {
        if (!spec.commandLine().getParseResult().originalArgs().isEmpty())
            throw new ParameterException(spec.commandLine(), "Missing command.");
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

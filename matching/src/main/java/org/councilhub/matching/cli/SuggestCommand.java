package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A starting model for a file, to be read and edited. */
@Command(
        name = "suggest",
        description = "Recognises what the columns of CSV files hold and writes a starting model.",
        footer = {"", "Example: councilhub suggest people.csv --out people.yaml"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SuggestCommand implements Callable<Integer> {
    @Mixin
    private Input input;

    @Option(names = "--out", required = true, paramLabel = "MODEL.yaml", description = "The model.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var output = Output.file(out);
        var suggestion = input.suggest(new Messages(spec.commandLine().getErr()));
        Files.writeString(output, suggestion.yaml());
        spec.commandLine().getOut().println("wrote %s".formatted(out));
        return 0;
    }
}

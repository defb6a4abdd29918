package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.Workers;
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
        Files.writeString(output, suggested().yaml());
        spec.commandLine().getOut().println("wrote %s".formatted(out));
        return 0;
    }

    private Model suggested() {
        var messages = new Messages(spec.commandLine().getErr());
        try (var workers = Workers.all()) {
            var records = input.records(Matcher.of(input.suggestedModel(messages)), workers, messages);
            return input.withRules(records, workers, messages).model();
        }
    }
}

package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.train.Trained;
import org.councilhub.matching.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits a model to files. */
@Command(
        name = "train",
        description = "Fits a model to the records of CSV files, without labels or with some.",
        footer = {"", "Example: councilhub train people.csv --out trained.yaml"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TrainCommand implements Callable<Integer> {
    @Mixin
    private Input input;

    @Option(names = "--model", paramLabel = "M", description = "The model to begin with; default: a suggested one.")
    private @Nullable Path model;

    @Option(
            names = "--labels",
            paramLabel = "LABELS.csv",
            description = "What is known of some pairs: left_id,right_id,label (same, different).")
    private @Nullable Path labels;

    @Option(names = "--out", required = true, paramLabel = "TRAINED.yaml", description = "The trained model.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var output = Output.file(out);
        var messages = new Messages(spec.commandLine().getErr());
        var trained = train(messages);
        trained.warnings().forEach(messages::warn);
        Files.writeString(output, trained.yaml());
        spec.commandLine().getOut().println("wrote %s".formatted(out));
        return 0;
    }

    private Trained train(Messages messages) {
        try (var workers = Workers.all()) {
            var prior = model == null ? input.suggestedModel(messages) : Model.read(model);
            var read = input.records(Matcher.of(prior), workers, messages);
            var records = model == null ? input.withRules(read, workers, messages) : read;
            return Trainer.train(
                    records,
                    Blocks.of(records, workers, Blocks.Room.temporary()),
                    workers,
                    labels == null ? List.of() : LabelFile.read(labels, records));
        }
    }
}

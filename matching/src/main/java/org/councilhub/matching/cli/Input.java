package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.suggest.Profile;
import org.councilhub.matching.suggest.Suggestion;
import org.councilhub.matching.train.RuleChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The records of a command: files, which column is the id, which columns are not to be looked at. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Input {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV with a header row, separated by comma, semicolon, tab or bar.")
    private List<Path> files;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Default: record_id, unique_id, rec_id or id.")
    private @Nullable String id;

    @Option(names = "--ignore", paramLabel = "COLUMN", split = ",", description = "Columns that are not compared.")
    private List<String> ignored = List.of();

    private List<Path> others = List.of();

    /** Of files whose id column is one of the usual names. */
    static Input of(List<Path> files) {
        return of(files, null, List.of());
    }

    static Input of(List<Path> files, @Nullable String id, List<String> ignored) {
        var input = new Input();
        input.files = files;
        input.id = id;
        input.ignored = ignored;
        return input;
    }

    /** The same; columns that a model reads may be in these other files, too. */
    Input beside(List<Path> others) {
        this.others = others;
        return this;
    }

    /** What the columns of the files hold. */
    Profile profile(Messages messages) {
        var profile = new Profile();
        for (var file : files) {
            var table = CsvTable.open(file);
            profile.file(table.columns());
            var rows = new CsvTable.Reading("looking at " + file.getFileName(), messages.progress());
            table.forEach(rows, row -> profile.add(row.values())).ifPresent(messages::warn);
        }
        return profile;
    }

    /** A starting model for what the files hold. */
    Suggestion suggest(Messages messages) {
        var left = new HashSet<>(ignored);
        var unknown = new HashSet<>(ignored);
        for (var file : files) {
            var table = CsvTable.open(file);
            unknown.removeAll(table.columns());
            left.add(table.columns().get(RecordFiles.idIndex(table, Optional.ofNullable(id))));
        }
        refuse(unknown);
        var profile = profile(messages);
        try {
            var suggestion = Suggestion.of(name(), profile, left);
            suggestion.columns().forEach(messages::say);
            return suggestion;
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("%s: %s".formatted(files.getFirst(), e.getMessage()));
        }
    }

    /** The suggestion as a model. */
    Model suggestedModel(Messages messages) {
        return Model.parse("suggested model", suggest(messages).yaml());
    }

    /** Records of a suggested model, with the rules that are worth their cost on them. */
    PackedRecords withRules(PackedRecords records, Workers workers, Messages messages) {
        var choice = RuleChoice.of(records, workers);
        choice.warnings().forEach(messages::warn);
        return choice.applied(records);
    }

    private void refuse(Set<String> unknown) {
        if (!unknown.isEmpty())
            throw new UnusableInputException("%s:1: no column %s to ignore: name one of the file's"
                    .formatted(
                            files.getFirst(),
                            String.join(", ", unknown.stream().sorted().toList())));
    }

    private String name() {
        var file = String.valueOf(files.getFirst().getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The records, ready for a model. */
    PackedRecords records(Matcher matcher, Messages messages) {
        try (var workers = Workers.all()) {
            return records(matcher, workers, messages);
        }
    }

    PackedRecords records(Matcher matcher, Workers workers, Messages messages) {
        return RecordFiles.read(files, others, matcher, Optional.ofNullable(id), workers, messages);
    }
}

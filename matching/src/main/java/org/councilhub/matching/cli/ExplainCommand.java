package org.councilhub.matching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.explain.Explanation;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.report.Waterfall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why two records are the same one, or are not. */
@Command(
        name = "explain",
        description = "Takes a pair's weight apart: what each comparison adds in bits, and what would settle it.",
        footer = {"", "Example: councilhub explain --model model.yaml people.csv 1017 2044 --svg pair.svg"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "3..*", paramLabel = "FILE... ID ID", description = "CSV files, then the ids of two records.")
    private List<String> words;

    @Option(names = "--model", required = true, paramLabel = "M", description = "The model; see suggest and train.")
    private Path model;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Default: record_id, unique_id, rec_id or id.")
    private @Nullable String id;

    @Option(names = "--svg", paramLabel = "F", description = "Write the weight as a waterfall picture.")
    private @Nullable Path svg;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var matcher = Matcher.of(Model.read(model));
        int files = words.size() - 2;
        var input = Input.of(words.subList(0, files).stream().map(Path::of).toList(), id, List.of());
        var records = input.records(matcher, new Messages(spec.commandLine().getErr()));
        var explanation = matcher.explain(find(records, words.get(files)), find(records, words.get(files + 1)));
        var thresholds = matcher.model().thresholds();
        if (svg != null)
            Files.writeString(Output.file(svg), Waterfall.svg(explanation, thresholds.review(), thresholds.match()));
        if (json) spec.commandLine().getOut().println(Json.of(explanation));
        else tell(explanation);
        return 0;
    }

    private static MatchRecord find(List<MatchRecord> records, String id) {
        return records.stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "no record %s: name two ids that stand in the files, after the files".formatted(id)));
    }

    private void tell(Explanation explanation) {
        var out = spec.commandLine().getOut();
        out.println("%8.1f  before any comparison".formatted(explanation.prior()));
        for (var part : explanation.contributions())
            out.println("%+8.1f  %s: %s. %s".formatted(part.bits(), part.comparison(), part.level(), part.sentence()));
        out.println("%8.1f  total, probability %.4f".formatted(explanation.total(), explanation.probability()));
        out.println();
        out.println(explanation.summary());
        for (var fact : explanation.settlements())
            out.println("%s (%+.1f bits)".formatted(fact.sentence(), fact.bits()));
    }
}

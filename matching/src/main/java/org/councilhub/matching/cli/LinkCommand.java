package org.councilhub.matching.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.Score;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.link.Link;
import org.councilhub.matching.link.ListLinker;
import org.councilhub.matching.link.ListLinker.Linked;
import org.councilhub.matching.model.AddressColumns;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.suggest.Suggestion;
import org.councilhub.matching.train.Trainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which record of one list is a record of another. */
@Command(
        name = "link",
        description = "Finds for each record of a list the record of another one that means the same, or none.",
        footer = {"", "Example: councilhub link addresses.csv gazetteer.csv --out links.csv"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LinkCommand implements Callable<Integer> {
    /** Before the ids, which need to be unique in their own list only. */
    private static final String LEFT = "0:";

    private static final String RIGHT = "1:";

    @Parameters(index = "0", paramLabel = "LEFT", description = "CSV with a header row: each record gets an answer.")
    private Path left;

    @Parameters(index = "1", paramLabel = "RIGHT", description = "CSV with a header row: what is answered with.")
    private Path right;

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model; its paths are the files' columns. Without it one is suggested and trained.")
    private @Nullable Path model;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "LINKS.csv",
            description =
                    "left_id,right_id,weight,probability,margin, in the order of LEFT; of addresses also answer,nearest_id,reason.")
    private Path out;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Default: record_id, unique_id, rec_id or id.")
    private @Nullable String id;

    @Option(names = "--ignore", paramLabel = "COLUMN", split = ",", description = "Columns that are not compared.")
    private List<String> ignored = List.of();

    @Option(names = "--many", description = "All right records that mean the same, a line each.")
    private boolean many;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Output.file(out);
        var messages = new Messages(spec.commandLine().getErr());
        var stages = new Stages();
        var addresses = addresses(stages, messages);
        if (addresses.isPresent()) {
            var linking = new AddressLinking(left, right, addresses.get(), Optional.ofNullable(id), messages);
            var linked = linking.link(out, stages);
            messages.progress().end();
            report(linked, stages, messages);
            return 0;
        }
        var matcher = matcher(stages, messages);
        stages.begin("read");
        var lefts = read(left, LEFT, matcher, messages);
        var rights = read(right, RIGHT, matcher, messages);
        stages.begin("link");
        var linked = new ListLinker(matcher).link(lefts, rights, many);
        if (linked.oneToOne()) messages.say("neither list has duplicates of its own: a right record answers once");
        stages.begin("write");
        write(linked.links());
        messages.progress().end();
        report(lefts.size(), rights.size(), linked, stages, messages);
        return 0;
    }

    /** Where the model or the files say that the right list is a gazetteer of addresses. */
    private Optional<AddressColumns> addresses(Stages stages, Messages messages) {
        if (many) return Optional.empty();
        if (model == null) stages.begin("suggest");
        var found = model != null
                ? Model.read(model).addresses()
                : Suggestion.addresses(
                        Input.of(List.of(left)).profile(messages),
                        Input.of(List.of(right)).profile(messages),
                        notCompared());
        found.ifPresent(columns -> messages.say("addresses, answered from a gazetteer: " + columns.words()));
        return found;
    }

    private Set<String> notCompared() {
        var columns = new HashSet<>(ignored);
        for (var file : List.of(left, right)) {
            var table = CsvTable.open(file);
            try {
                columns.add(table.columns().get(AddressRows.idIndex(table, Optional.ofNullable(id))));
            } catch (UnusableInputException e) {
                return Set.copyOf(columns); // said when the file is read
            }
        }
        return columns;
    }

    private Matcher matcher(Stages stages, Messages messages) {
        if (model != null) return Matcher.of(Model.read(model));
        stages.begin("suggest");
        var both = Input.of(List.of(left, right), id, ignored);
        var prior = Matcher.of(both.suggestedModel(messages));
        stages.begin("read");
        var records = Stream.concat(
                        read(left, LEFT, prior, messages).stream(), read(right, RIGHT, prior, messages).stream())
                .toList();
        stages.begin("train");
        try (var workers = Workers.all()) {
            var chosen = both.withRules(PackedRecords.of(prior, records), workers, messages);
            var trained = Trainer.train(chosen, Blocks.of(chosen, workers, Blocks.Room.temporary()), workers);
            trained.warnings().forEach(messages::warn);
            return Matcher.of(trained.model());
        }
    }

    private List<MatchRecord> read(Path file, String prefix, Matcher matcher, Messages messages) {
        return Input.of(List.of(file), id, List.of()).beside(List.of(left, right)).records(matcher, messages).stream()
                .map(record -> record.called(prefix + record.id()))
                .toList();
    }

    private void write(List<Link> links) throws IOException {
        try (var to = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("left_id", "right_id", "weight", "probability", "margin");
            for (var link : links) {
                var score = link.weight().map(weight -> new Score(weight, Optional.empty()));
                csv.writeRecord(
                        link.left().substring(LEFT.length()),
                        link.right().map(r -> r.substring(RIGHT.length())).orElse(""),
                        score.map(s -> decimal(s.bits())).orElse(""),
                        score.map(s -> decimal(s.probability())).orElse(""),
                        link.margin()
                                .map(m -> decimal(new Score(m, Optional.empty()).bits()))
                                .orElse(""));
            }
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private void report(AddressLinking.Linked linked, Stages stages, Messages messages) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.of(new AddressReport(
                    linked.asked(),
                    linked.gazetteer(),
                    linked.matched(),
                    linked.forReview(),
                    stages.seconds(),
                    Stages.peakMemory(),
                    stages.all(),
                    messages.warnings())));
        else
            out.println("%,d addresses, %,d in the gazetteer: %,d links, %,d for review, in %.1f s"
                    .formatted(
                            linked.asked(),
                            linked.gazetteer(),
                            linked.matched(),
                            linked.forReview(),
                            stages.seconds()));
    }

    private record AddressReport(
            int left,
            int right,
            int links,
            int forReview,
            double seconds,
            long peakMemoryMb,
            Map<String, Double> stages,
            List<String> warnings) {}

    private void report(int lefts, int rights, Linked linked, Stages stages, Messages messages) {
        long answered =
                linked.links().stream().filter(link -> link.right().isPresent()).count();
        var out = spec.commandLine().getOut();
        if (json)
            out.println(Json.of(new Report(
                    lefts,
                    rights,
                    answered,
                    linked.pairsScored(),
                    stages.seconds(),
                    Stages.peakMemory(),
                    stages.all(),
                    messages.warnings())));
        else
            out.println("%,d left records, %,d links; %,d pairs scored in %.1f s"
                    .formatted(lefts, answered, linked.pairsScored(), stages.seconds()));
    }

    private record Report(
            int left,
            int right,
            long links,
            long pairsScored,
            double seconds,
            long peakMemoryMb,
            Map<String, Double> stages,
            List<String> warnings) {}
}

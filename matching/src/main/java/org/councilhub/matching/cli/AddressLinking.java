package org.councilhub.matching.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.councilhub.matching.Score;
import org.councilhub.matching.address.AddressFinder;
import org.councilhub.matching.address.AddressSample;
import org.councilhub.matching.address.AddressText;
import org.councilhub.matching.address.Answer;
import org.councilhub.matching.address.Gazetteer;
import org.councilhub.matching.model.AddressColumns;
import org.councilhub.matching.packed.Workers;
import org.jspecify.annotations.Nullable;

/** Links a list of addresses to a gazetteer. The list is read twice, to learn how it writes and to answer, and never held as a whole. */
final class AddressLinking {
    private static final int BATCH = 1 << 12;
    private static final int PART = 1 << 6; // of a batch, for one worker

    private final Path left;
    private final Path right;
    private final AddressColumns columns;
    private final Optional<String> id;
    private final Messages messages;
    private final int[] counts = new int[3];

    AddressLinking(Path left, Path right, AddressColumns columns, Optional<String> id, Messages messages) {
        this.left = left;
        this.right = right;
        this.columns = columns;
        this.id = id;
        this.messages = messages;
    }

    /** How many were asked for, and how many of them have an answer, are for review, have none; addresses of the gazetteer. */
    record Linked(int asked, int matched, int forReview, int gazetteer) {}

    Linked link(Path out, Stages stages) throws IOException {
        stages.begin("read");
        var gazetteer = Gazetteer.of(gazetteer());
        stages.begin("learn");
        var finder = AddressFinder.learned(gazetteer, lesson());
        stages.begin("link");
        try (var workers = Workers.all();
                var to = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("left_id", "right_id", "weight", "probability", "margin", "answer", "nearest_id", "reason");
            answer(finder, workers, csv);
        }
        int all = counts[0] + counts[1] + counts[2];
        return new Linked(all, counts[0], counts[1], gazetteer.size());
    }

    private Map<String, AddressText> gazetteer() {
        var table = CsvTable.open(right);
        var rows = new AddressRows(table, columns, id);
        var addresses = new LinkedHashMap<String, AddressText>();
        forEach(table, "reading", row -> {
            if (addresses.put(rows.id(table, row), rows.text(row.values())) != null)
                throw new UnusableInputException(
                        "%s:%d: the id stands twice: ids must be unique".formatted(table.file(), row.line()));
        });
        return addresses;
    }

    private void forEach(CsvTable table, String what, Consumer<CsvTable.Row> action) {
        var reading = new CsvTable.Reading("%s %s".formatted(what, table.file().getFileName()), messages.progress());
        table.forEach(reading, action).ifPresent(messages::warn);
    }

    private AddressSample lesson() {
        var table = CsvTable.open(left);
        var rows = new AddressRows(table, columns, id);
        var sample = new AddressSample();
        forEach(table, "learning from", row -> sample.add(rows.text(row.values())));
        return sample;
    }

    private void answer(AddressFinder finder, Workers workers, CsvWriter csv) {
        var table = CsvTable.open(left);
        var rows = new AddressRows(table, columns, id);
        var seen = new HashSet<String>();
        var batch = new ArrayList<Question>(BATCH);
        forEach(table, "linking", row -> {
            var key = rows.id(table, row);
            if (!seen.add(key))
                throw new UnusableInputException(
                        "%s:%d: the id stands twice: ids must be unique".formatted(table.file(), row.line()));
            batch.add(new Question(key, rows.text(row.values())));
            if (batch.size() == BATCH) answer(batch, finder, workers, csv);
        });
        answer(batch, finder, workers, csv);
    }

    private record Question(String id, AddressText address) {}

    private void answer(List<Question> batch, AddressFinder finder, Workers workers, CsvWriter csv) {
        var answers = new @Nullable Answer[batch.size()];
        workers.run((batch.size() + PART - 1) / PART, (task, _) -> {
            int end = Math.min(batch.size(), (task + 1) * PART);
            for (int i = task * PART; i < end; i++) answers[i] = finder.find(batch.get(i).address);
        });
        for (int i = 0; i < answers.length; i++) {
            var answer = answers[i];
            if (answer != null) csv.writeRecord(line(batch.get(i).id, answer));
        }
        batch.clear();
    }

    private List<String> line(String asked, Answer answer) {
        return switch (answer) {
            case Answer.Matched same -> {
                counts[0]++;
                yield line(asked, same.id(), same.weight(), same.margin(), "match", "", same.reason());
            }
            case Answer.NeedsReview perhaps -> {
                counts[1]++;
                yield line(
                        asked, "", perhaps.weight(), perhaps.margin(), "review", perhaps.nearest(), perhaps.reason());
            }
            case Answer.NoMatch none -> {
                counts[2]++;
                yield Arrays.asList(asked, "", "", "", "", "none", "", none.reason());
            }
        };
    }

    private static List<String> line(
            String asked, String id, long weight, OptionalLong margin, String answer, String nearest, String reason) {
        var score = new Score(weight, Optional.empty());
        var apart = margin.isPresent() ? decimal(new Score(margin.getAsLong(), Optional.empty()).bits()) : "";
        return Arrays.asList(
                asked, id, decimal(score.bits()), decimal(score.probability()), apart, answer, nearest, reason);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}

package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;

/** Reads records from CSV files: the model's paths are their columns. */
final class RecordFiles {
    private static final List<String> USUAL_IDS = List.of("record_id", "unique_id", "rec_id", "id");

    private final Matcher matcher;
    private final Optional<String> idColumn;
    private final List<MatchRecord> records = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> unread;
    private final Messages messages;

    private RecordFiles(Matcher matcher, Optional<String> idColumn, Messages messages) {
        this.messages = messages;
        this.matcher = matcher;
        this.idColumn = idColumn;
        unread = new HashSet<>(matcher.model().fields());
    }

    /**
     * @param idColumn where it is not one of the usual names
     * @throws UnusableInputException when an id is missing or not unique over all files, or a column that the model reads is in none of them
     */
    static List<MatchRecord> read(List<Path> files, Matcher matcher, Optional<String> idColumn, Messages messages) {
        var reading = new RecordFiles(matcher, idColumn, messages);
        files.forEach(reading::read);
        if (!reading.unread.isEmpty())
            throw new UnusableInputException(
                    "%s: no column %s, which the model %s reads: rename the column, or correct the model"
                            .formatted(
                                    files.getFirst(),
                                    String.join(
                                            ", ",
                                            reading.unread.stream().sorted().toList()),
                                    matcher.model().name()));
        return reading.records;
    }

    private void read(Path file) {
        var table = CsvTable.open(file);
        int id = idIndex(table, idColumn);
        var paths = matcher.model().fields();
        unread.removeAll(table.columns());
        var rows = new CsvTable.Reading("reading " + file.getFileName(), messages.progress());
        table.forEach(rows, row -> {
                    var key = row.values().get(id).strip();
                    if (key.isEmpty())
                        throw new UnusableInputException(
                                "%s:%d: the id is missing: give it one".formatted(file, row.line()));
                    if (!ids.add(key))
                        throw new UnusableInputException("%s:%d: the id stands twice: ids must be unique over all files"
                                .formatted(file, row.line()));
                    var values = new HashMap<String, List<String>>();
                    for (int i = 0; i < table.columns().size(); i++)
                        if (paths.contains(table.columns().get(i)))
                            values.put(
                                    table.columns().get(i), List.of(row.values().get(i)));
                    records.add(matcher.prepare(key, values));
                })
                .ifPresent(messages::warn);
    }

    static int idIndex(CsvTable table, Optional<String> idColumn) {
        var names = idColumn.map(List::of).orElse(USUAL_IDS);
        return names.stream()
                .mapToInt(table::column)
                .filter(i -> i >= 0)
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInputException("%s:1: no id column %s: name it with --id, the file has %s"
                                .formatted(
                                        table.file(), String.join(" or ", names), String.join(", ", table.columns()))));
    }
}

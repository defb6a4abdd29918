package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Packing;
import org.councilhub.matching.packed.Workers;

/** Reads records from CSV files: the model's paths are their columns. */
final class RecordFiles {
    private static final List<String> USUAL_IDS = List.of("record_id", "unique_id", "rec_id", "id");

    private final Optional<String> idColumn;
    private final Packing records;
    private final Set<String> unread;
    private final Messages messages;

    private RecordFiles(Matcher matcher, Optional<String> idColumn, Workers workers, Messages messages) {
        records = new Packing(matcher, List.of(), workers);
        this.messages = messages;
        this.idColumn = idColumn;
        unread = new HashSet<>(matcher.model().fields());
    }

    /**
     * @param others files in which columns that the model reads may be, too
     * @param idColumn where it is not one of the usual names
     * @throws UnusableInputException when an id is missing or not unique over all files, or a column that the model reads is in no file
     */
    static PackedRecords read(
            List<Path> files,
            List<Path> others,
            Matcher matcher,
            Optional<String> idColumn,
            Workers workers,
            Messages messages) {
        var reading = new RecordFiles(matcher, idColumn, workers, messages);
        files.forEach(reading::read);
        if (!reading.unread.isEmpty())
            for (var other : others)
                reading.unread.removeAll(CsvTable.open(other).columns());
        if (!reading.unread.isEmpty())
            throw new UnusableInputException(
                    "%s: no column %s, which the model %s reads: rename the column, or correct the model"
                            .formatted(
                                    files.getFirst(),
                                    String.join(
                                            ", ",
                                            reading.unread.stream().sorted().toList()),
                                    matcher.model().name()));
        return reading.records.done();
    }

    private void read(Path file) {
        var table = CsvTable.open(file);
        int id = idIndex(table, idColumn);
        records.columns(table.columns());
        unread.removeAll(table.columns());
        var rows = new CsvTable.Reading("reading " + file.getFileName(), messages.progress());
        table.forEach(rows, row -> {
                    var key = row.values().get(id).strip();
                    if (key.isEmpty())
                        throw new UnusableInputException(
                                "%s:%d: the id is missing: give it one".formatted(file, row.line()));
                    if (!records.add(key, row.values()))
                        throw new UnusableInputException("%s:%d: the id stands twice: ids must be unique over all files"
                                .formatted(file, row.line()));
                })
                .ifPresent(messages::warn);
    }

    static int idIndex(CsvTable table, Optional<String> idColumn) {
        var names = idColumn.map(id -> List.of(id.split(",", -1))).orElse(USUAL_IDS);
        return names.stream()
                .mapToInt(table::column)
                .filter(i -> i >= 0)
                .findFirst()
                .orElseThrow(
                        () -> new UnusableInputException("%s:1: no id column %s: name it with --id, the file has %s"
                                .formatted(table.file(), String.join(" or ", names), table.names())));
    }
}

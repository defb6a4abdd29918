package org.councilhub.matching.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A published file, blanks around its cells taken away. */
record Table(List<String> columns, List<List<String>> rows) {
    /** In place of the index of an id column: a row is known by all that it says. */
    static final int BY_ROW = -1;

    static String key(List<String> row, int id) {
        return id == BY_ROW ? String.join("\t", row) : row.get(id);
    }

    static Table read(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        char separator = file.toString().endsWith(".tsv") ? '\t' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (var record : csv)
                rows.add(record.getFields().stream().map(String::strip).toList());
        }
        return new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    int column(String name) {
        return columns.indexOf(name);
    }
}

package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.train.Label;

/** Reads what people said of pairs: left_id, right_id and label, which is same or different. */
final class LabelFile {
    private LabelFile() {}

    /** @throws UnusableInputException when a column is missing, a label is neither, or a record is not there */
    static List<Label> read(Path file, PackedRecords records) {
        var table = CsvTable.open(file);
        int left = table.required("left_id");
        int right = table.required("right_id");
        int label = table.required("label");
        var labels = new ArrayList<Label>();
        table.forEach(row -> {
            var where = "%s:%d".formatted(file, row.line());
            labels.add(new Label(
                    record(row.values().get(left), records, where),
                    record(row.values().get(right), records, where),
                    same(row.values().get(label), where)));
        });
        return labels;
    }

    private static int record(String id, PackedRecords records, String where) {
        int record = records.find(id.strip());
        if (record < 0)
            throw new UnusableInputException(
                    "%s: no record has the id '%s': name two of the files' records".formatted(where, id.strip()));
        return record;
    }

    private static boolean same(String label, String where) {
        return switch (label.strip().toLowerCase(Locale.ROOT)) {
            case "same" -> true;
            case "different" -> false;
            default ->
                throw new UnusableInputException(
                        "%s: illegal label '%s', must be same or different".formatted(where, label));
        };
    }
}

package org.councilhub.matching.cli;

import java.nio.file.Path;
import java.util.HashMap;
import org.councilhub.matching.packed.PackedRecords;
import org.jspecify.annotations.Nullable;

/** Reads an earlier result. */
final class KnownClusters {
    private KnownClusters() {}

    /**
     * @return cluster id by record, null for a record that is new; records that are there no more are left out
     * @throws UnusableInputException when a column is missing, or a record stands twice
     */
    static @Nullable String[] read(Path file, PackedRecords records) {
        var table = CsvTable.open(file);
        int id = table.required("record_id");
        int cluster = table.required("cluster_id");
        var known = new @Nullable String[records.size()];
        var names = new HashMap<String, String>();
        table.forEach(row -> {
            int record = records.find(row.values().get(id).strip());
            if (record < 0) return;
            if (known[record] != null)
                throw new UnusableInputException(
                        "%s:%d: the record id stands twice: keep one row".formatted(file, row.line()));
            var name = row.values().get(cluster).strip();
            known[record] = names.computeIfAbsent(name, n -> n);
        });
        return known;
    }
}

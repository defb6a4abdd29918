package org.councilhub.matching.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.councilhub.matching.Score;
import org.councilhub.matching.cluster.ClusterNames;
import org.councilhub.matching.cluster.Linkage;
import org.councilhub.matching.packed.PackedRecords;

/** Writes what a run found. */
record LinkageFiles(PackedRecords records, Linkage linkage, ClusterNames names) {
    /** Each record once, in input order. */
    void clusters(Path file) throws IOException {
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("record_id", "cluster_id");
            var ids = new String[records.size()];
            for (int record = 0; record < records.size(); record++) {
                int of = linkage.clusterOf()[record];
                var id = ids[of];
                if (id == null) {
                    id = names.of(of);
                    ids[of] = id;
                }
                csv.writeRecord(records.id(record), id);
            }
        }
    }

    /** What became of the clusters of an earlier result. */
    void changes(Path file) throws IOException {
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("kind", "cluster_id", "other_cluster_id");
            for (var change : names.changes())
                csv.writeRecord(change.kind().name().toLowerCase(Locale.ROOT), change.cluster(), change.other());
        }
    }

    /** Scored pairs at or above the review threshold; of equal records each with the one that stands for all. */
    void pairs(Path file) throws IOException {
        double review = records.model().thresholds().review();
        try (var to = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().build(to)) {
            csv.writeRecord("left_id", "right_id", "weight", "probability");
            linkage.forEachPair((left, right, weight) -> {
                var score = new Score(weight, Optional.empty());
                if (score.bits() < review) return;
                boolean inOrder = records.compareIds(left, right) < 0;
                csv.writeRecord(
                        records.id(inOrder ? left : right),
                        records.id(inOrder ? right : left),
                        decimal(score.bits()),
                        decimal(score.probability()));
            });
        }
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}

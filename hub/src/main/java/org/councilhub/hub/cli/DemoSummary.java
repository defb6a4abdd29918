package org.councilhub.hub.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a demo has done.
 *
 * @param merged source records that speak of something that another one already spoke of
 * @param forReview doubts that a steward should settle
 * @param seconds from the first pull until the last record was resolved
 */
@JsonPropertyOrder({
    "sourceRecords",
    "goldenRecords",
    "merged",
    "forReview",
    "quarantined",
    "seconds",
    "recordsPerSecond",
    "accuracy",
    "sources"
})
record DemoSummary(
        @JsonProperty long sourceRecords,
        @JsonProperty Map<String, Long> goldenRecords,
        @JsonProperty long merged,
        @JsonProperty long forReview,
        @JsonProperty long quarantined,
        @JsonProperty double seconds,
        @JsonProperty long recordsPerSecond,
        @JsonProperty Map<String, Accuracy> accuracy,
        @JsonProperty List<Source> sources) {

    @JsonPropertyOrder({"name", "protocol", "records", "quarantined"})
    record Source(String name, String protocol, long records, long quarantined) {}

    /** For a terminal. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%-20s %-9s %10s %12s".formatted("source", "protocol", "records", "quarantined"));
        for (Source source : sources)
            lines.add("%-20s %-9s %,10d %,12d"
                    .formatted(source.name(), source.protocol(), source.records(), source.quarantined()));
        lines.add("%-20s %-9s %,10d %,12d".formatted("all", "", sourceRecords, quarantined));
        lines.add("");
        lines.add("%-20s %9s %10s %12s %9s".formatted("golden records", "", "precision", "recall", "F1"));
        goldenRecords.forEach((type, count) -> lines.add(line(type, count)));
        lines.add("");
        lines.add("%,d records merged into others' golden records, %,d doubts for review".formatted(merged, forReview));
        lines.add("%.1f s, %,d records/s".formatted(seconds, recordsPerSecond));
        return lines;
    }

    private String line(String type, long count) {
        var reached = accuracy.get(type);
        return reached == null
                ? "%-20s %,9d".formatted(type, count)
                : "%-20s %,9d %10.4f %12.4f %9.4f"
                        .formatted(type, count, reached.precision(), reached.recall(), reached.f1());
    }
}

package org.councilhub.hub.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;

/** A stream of records of one source, read in chunks. A line that cannot be used does not stop it. */
final class RecordStream {
    private static final int RAW_CHARACTERS = 2000;

    private final String source;
    private final String client;
    private final RecordReader reader;
    private final RecordLines lines;

    RecordStream(String source, String client, RecordLines lines) {
        this.source = source;
        this.client = client;
        this.reader = new RecordReader(source);
        this.lines = lines;
    }

    sealed interface Row {
        RecordLines.Line line();
    }

    record Usable(RecordLines.Line line, Arrival arrival) implements Row {}

    record Unusable(RecordLines.Line line, Problem problem) implements Row {}

    /** Empty at the end. */
    List<Row> next(int most) throws IOException {
        var rows = new ArrayList<Row>();
        while (rows.size() < most) {
            var line = lines.next();
            if (line == null) break;
            rows.add(row(line));
        }
        return rows;
    }

    private Row row(RecordLines.Line line) {
        if (!line.complete())
            return new Unusable(
                    line,
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "The line is over the limit of %d bytes.".formatted(RecordLines.MOST_BYTES)));
        try {
            return new Usable(line, reader.read(line.text()));
        } catch (Problem problem) {
            return new Unusable(line, problem);
        }
    }

    QuarantinedRow quarantined(Unusable row) {
        var text = row.line().text();
        var reason = row.problem().errors().stream()
                .map(error -> " %s %s.".formatted(error.field(), error.message()))
                .collect(Collectors.joining("", row.problem().detail(), ""));
        var raw = text.substring(0, Math.min(text.length(), RAW_CHARACTERS));
        return new QuarantinedRow(source, "api " + client, row.line().number(), reason, raw);
    }
}

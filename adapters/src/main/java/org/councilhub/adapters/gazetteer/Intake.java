package org.councilhub.adapters.gazetteer;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.councilhub.adapters.extract.CsvRows;
import org.councilhub.adapters.extract.CsvRows.CsvRow;
import org.councilhub.adapters.extract.RefusedExtractException;
import org.councilhub.adapters.gazetteer.RowMap.Kind;
import org.councilhub.adapters.gazetteer.RowMap.Layout;

/** Reads a gazetteer's file once, from its header to its trailer: streets into memory, all else to be sorted by property. */
final class Intake {
    private final String file;
    private final RowMap map;
    private final SpilledRows spilled;
    private final Streets streets = new Streets();
    private long rows;
    private boolean whole = true;

    /** @param file its name, for errors */
    Intake(String file, RowMap map, SpilledRows spilled) {
        this.file = file;
        this.map = map;
        this.spilled = spilled;
    }

    /**
     * @param version of the records that come of it: the file's own time, in milliseconds since 1970
     * @param partial whether rows may be missing, as it holds changes only or rows that could not be read
     */
    record Taken(long version, boolean partial, Streets streets) {}

    /** @throws RefusedExtractException when the file is not whole */
    Taken take(CsvRows csv) throws IOException {
        var header = header(csv);
        var trailer = body(csv);
        check(trailer, csv);
        return new Taken(version(header), header.get("FILE_TYPE").equals("C") || !whole, streets);
    }

    private GazetteerRow header(CsvRows csv) throws IOException {
        if (csv.isEmpty()) throw refused("is empty, must not be");
        if (csv.next(0).orElseThrow() instanceof CsvRow.Read row) {
            var layout = map.layout(row.values().getFirst());
            if (layout.isPresent() && layout.get().kind() == Kind.HEADER && fits(row, layout.get())) {
                var header = row(row, layout.get());
                if (List.of("F", "C").contains(header.get("FILE_TYPE"))) return header;
            }
        }
        throw refused("does not begin with the header of a full (F) or change (C) file, must");
    }

    private GazetteerRow body(CsvRows csv) throws IOException {
        for (var next = csv.next(0); next.isPresent(); next = csv.next(0)) {
            switch (next.get()) {
                case CsvRow.Unread unread -> reject(unread.line(), unread.reason(), unread.raw());
                case CsvRow.Read row -> {
                    var layout = map.layout(row.values().getFirst());
                    if (layout.isPresent() && layout.get().kind() == Kind.TRAILER && fits(row, layout.get()))
                        return row(row, layout.get());
                    take(row);
                }
            }
            rows++;
        }
        throw refused("has no trailer, must; it was cut short");
    }

    private void take(CsvRow.Read row) throws IOException {
        var type = row.values().getFirst();
        if (map.passesOver(type)) return;
        var layout = map.layout(type);
        if (layout.isEmpty()) {
            reject(
                    row.line(),
                    "row is of no known type, must be one of %s; ask the gazetteer's custodian".formatted(map.types()),
                    row.raw());
        } else if (!fits(row, layout.get())) {
            reject(
                    row.line(),
                    "row of type %s has %d columns, must have %d; see which version of the format the file has"
                            .formatted(type, row.values().size(), layout.get().columns()),
                    row.raw());
        } else if (layout.get().kind() == Kind.STREET) {
            streets.add(row(row, layout.get()));
        } else if (row.values()
                .get(layout.get().places().getOrDefault("UPRN", 0))
                .matches("0*[1-9]\\d{0,11}")) {
            spilled.add(row(row, layout.get()));
        } else {
            reject(
                    row.line(),
                    "row has no UPRN of up to 12 digits, must have one; ask the gazetteer's custodian",
                    row.raw());
        }
    }

    private void reject(long line, String reason, String raw) throws IOException {
        whole = false;
        spilled.reject(line, reason, raw);
    }

    /** Before this nothing has been handed out: a file that lost its end must not pass for one that lost properties. */
    private void check(GazetteerRow trailer, CsvRows csv) throws IOException {
        if (!trailer.get("RECORD_COUNT").equals(Long.toString(rows)))
            throw refused("has %d rows, must have as many as its trailer says (%s)"
                    .formatted(
                            rows,
                            trailer.get("RECORD_COUNT").matches("\\d{1,12}")
                                    ? trailer.get("RECORD_COUNT")
                                    : "no number"));
        if (!trailer.get("NEXT_VOLUME").equals("0")) throw refused("is one of several volumes, must be a single one");
        if (!csv.isEmpty()) throw refused("goes on after its trailer, must end there");
    }

    private long version(GazetteerRow header) throws RefusedExtractException {
        try {
            return LocalDate.parse(header.get("PROCESS_DATE"))
                    .atTime(LocalTime.parse(header.get("TIME_STAMP")))
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        } catch (DateTimeException _) {
            throw refused("has no date and time in its header, must have them like 2026-11-24 and 06:00:00");
        }
    }

    private static boolean fits(CsvRow.Read row, Layout layout) {
        return row.values().size() == layout.columns();
    }

    private static GazetteerRow row(CsvRow.Read row, Layout layout) {
        return new GazetteerRow(
                layout, row.line(), row.values().stream().map(String::strip).toList());
    }

    private RefusedExtractException refused(String problem) {
        return new RefusedExtractException(
                "%s %s; ask the gazetteer's custodian to send it again".formatted(file, problem));
    }
}

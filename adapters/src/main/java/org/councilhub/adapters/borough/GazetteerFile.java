package org.councilhub.adapters.borough;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One DTF 7.3 file while it is written: header, rows in order, trailer with their count. */
final class GazetteerFile implements AutoCloseable {
    private final Writer out;
    private final String date;
    private long order;

    static GazetteerFile create(Path out, int day) throws IOException {
        var date = Borough.FIRST_DAY.plusDays(day);
        var name =
                "gazetteer-" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + (day == 0 ? "-full.csv" : "-change.csv");
        var file = out.resolve(Gazetteer.SOURCE).resolve(name);
        return new GazetteerFile(Rows.file(file, StandardCharsets.UTF_8), date, day == 0);
    }

    private GazetteerFile(Writer out, LocalDate date, boolean full) {
        this.out = out;
        this.date = date.toString();
        line("10,\"KESTERBY AND VALE\"," + Gazetteer.CUSTODIAN + "," + date + ",1," + date + ",06:00:00,\"7.3\",\""
                + (full ? "F" : "C") + "\"");
    }

    /** @param row type, change type, and the rest; PRO_ORDER is put between */
    private void row(List<String> row, Rows.Change change) {
        var text = new StringBuilder(row.getFirst())
                .append(",\"")
                .append(change)
                .append("\",")
                .append(++order);
        for (var field : row.subList(2, row.size())) text.append(',').append(quoted(field));
        line(text.toString());
    }

    void street(List<List<String>> rows) {
        for (var row : rows) row(row, Rows.Change.I);
    }

    void property(Gazetteer.Entry entry, Rows.Change change) {
        for (var row : entry.rows()) row(row, change);
    }

    /** Numbers and dates stand bare, text stands in quotes. */
    private static String quoted(String field) {
        boolean bare = field.isEmpty() || field.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
        return bare ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private void line(String line) {
        Rows.line(out, line);
    }

    @Override
    public void close() throws IOException {
        line("99,0," + order + "," + date + ",06:00:00");
        out.close();
    }
}

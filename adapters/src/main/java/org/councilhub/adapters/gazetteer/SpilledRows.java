package org.councilhub.adapters.gazetteer;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.record.RecordJson;
import tools.jackson.core.type.TypeReference;

/** A gazetteer's rows, put in the order of their properties: first those that could not be read, then a property at a time. */
final class SpilledRows implements Closeable {
    private static final int IN_MEMORY = 4 << 20;
    private static final int KEY = 12;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String REJECTED = "";
    private final RowMap map;
    private final Spill spill = new Spill(IN_MEMORY);
    private Optional<String> ahead = Optional.empty();

    SpilledRows(RowMap map) throws IOException {
        this.map = map;
    }

    /** All rows of one property, or rows that are none. */
    record Group(List<ExtractRow.Rejected> rejected, List<GazetteerRow> rows) {}

    void add(GazetteerRow row) throws IOException {
        write(row.uprn(), row.line(), row.values());
    }

    void reject(long line, String reason, String raw) throws IOException {
        write(0, line, List.of(REJECTED, reason, raw));
    }

    /** In order of UPRN, then of line. JSON, as a value can hold any character, a line end too. */
    private void write(long uprn, long line, List<String> values) throws IOException {
        spill.add("%012d%012d".formatted(uprn, line) + RecordJson.mapper().writeValueAsString(values));
    }

    void sort() throws IOException {
        spill.sort();
        ahead = spill.next();
    }

    /** Bounded: a property has few rows, and what could not be read comes one by one. */
    Optional<Group> next() throws IOException {
        if (ahead.isEmpty()) return Optional.empty();
        var group = new Group(new ArrayList<>(), new ArrayList<>());
        var key = ahead.get().substring(0, KEY);
        do {
            add(ahead.get(), group);
            ahead = spill.next();
        } while (group.rejected().isEmpty() && ahead.isPresent() && ahead.get().startsWith(key));
        return Optional.of(group);
    }

    private void add(String text, Group group) {
        var line = Long.parseLong(text.substring(KEY, 2 * KEY));
        var values = RecordJson.mapper().readValue(text.substring(2 * KEY), TEXTS);
        if (values.getFirst().equals(REJECTED))
            group.rejected().add(new ExtractRow.Rejected(line, values.get(1), values.get(2)));
        else group.rows().add(new GazetteerRow(map.layout(values.getFirst()).orElseThrow(), line, values));
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}

package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.value.Unsaid;

/** Collects what the columns hold, record by record, in bounded memory. Several files are added one after another. */
public final class Profile {
    private static final int LONGEST = 200;

    private final Map<String, Counting> columns = new LinkedHashMap<>();
    private List<Counting> current = List.of();
    private long records;

    private static final class Counting {
        private final Sketch sketch = new Sketch();
        private long records;
    }

    /** Begins a file. */
    public void file(List<String> columnNames) {
        current = new ArrayList<>();
        for (var name : columnNames) current.add(columns.computeIfAbsent(name, n -> new Counting()));
    }

    /** @param values by column of the current file */
    public void add(List<String> values) {
        records++;
        for (int i = 0; i < current.size(); i++) {
            var counting = current.get(i);
            counting.records++;
            var value = values.get(i).strip();
            if (!Unsaid.is(value)) counting.sketch.add(cut(value));
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }

    public long records() {
        return records;
    }

    List<Column> columns() {
        var all = new ArrayList<Column>();
        columns.forEach((name, counting) -> all.add(new Column(
                name,
                counting.records,
                counting.sketch.filled(),
                counting.sketch.distinct(),
                counting.sketch.values())));
        return all;
    }
}

package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.tables.PlainTable;

/** The field's priors by comparison type, from the table {@code levels.txt}. */
final class Levels {
    private static final Map<String, List<Level>> TABLE = read();

    /** @param tied chances among people of one household or community, as YAML entries; those that are as among strangers are left out */
    record Level(String name, String m, String u, List<String> tied) {
        /** @param ties of which people the chances are wanted, too */
        String yaml(List<String> ties) {
            var entries = new StringBuilder();
            for (var entry : tied)
                if (ties.contains(entry.substring(0, entry.indexOf(':'))))
                    entries.append(", ").append(entry);
            return "%s: {m: %s, u: %s%s}".formatted(name, m, u, entries);
        }
    }

    private Levels() {}

    static List<Level> of(String type) {
        var levels = TABLE.get(type);
        if (levels == null) throw new IllegalStateException("levels.txt has no levels of %s".formatted(type));
        return levels;
    }

    private static Map<String, List<Level>> read() {
        var table = new LinkedHashMap<String, List<Level>>();
        PlainTable.lines(Levels.class, "levels.txt").stream()
                .map(line -> List.of(line.split(" +", -1)))
                .forEach(words -> table.computeIfAbsent(words.getFirst(), type -> new ArrayList<>())
                        .add(level(words)));
        return table;
    }

    private static Level level(List<String> words) {
        var tied = words.subList(4, words.size()).stream()
                .map(w -> w.replace("=", ": "))
                .toList();
        return new Level(words.get(1), words.get(2), words.get(3), tied);
    }
}

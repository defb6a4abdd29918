package org.councilhub.matching.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.model.Field;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the records say in one field: distinct canonical texts, numbered from 1; 0 says nothing. A number's value is made of its text when it is
 * first asked for, and kept; of too many only the last ones are.
 */
final class FieldColumn {
    /** Stands between the several texts of one value. */
    private static final char BETWEEN = '\0';

    /** Said texts that are remembered with their numbers, so that they need not be made canonical again. */
    private static final int REMEMBERED = 1 << 13;

    /** More values than this are not all kept. */
    private static final int KEPT = 1 << 20;

    /** Of those the last ones that fell into each of so many places. */
    private static final int LAST = 1 << 18;

    private static final int THE_ID = -2;
    private static final int ABSENT = -1;

    private final Field field;
    private int[] paths = new int[0];
    private int[] otherPaths = new int[0];
    private boolean needsFirst;
    private final TextPool texts = new TextPool();
    private List<String>[] said;
    private int[] saidNumbers = new int[REMEMBERED];
    private @Nullable Value[] values = new Value[0];
    private @Nullable Made[] last = new Made[0];

    /** A value that was made of its text. */
    private record Made(int number, @Nullable Value value) {}

    FieldColumn(Field field) {
        this.field = field;
        said = remembered(REMEMBERED);
    }

    /** From now on rows have these columns. */
    void columns(List<String> columns) {
        paths = indexes(field, columns);
        needsFirst =
                field.reading().needsFirst() && columns.contains(field.paths().getFirst());
        otherPaths = field.otherwise().map(other -> indexes(other, columns)).orElse(new int[0]);
    }

    private static int[] indexes(Field field, List<String> columns) {
        return field.paths().stream()
                .mapToInt(path -> path.equals(Field.ID) ? THE_ID : columns.indexOf(path))
                .filter(column -> column != ABSENT)
                .toArray();
    }

    /** @return the number of what a row says in this field */
    int number(String id, List<String> row) {
        boolean silent = needsFirst && row.get(paths[0]).isBlank();
        var raw = silent ? List.<String>of() : said(id, row, paths);
        int number = raw.isEmpty() ? 0 : remembered(raw);
        if (number != 0 || otherPaths.length == 0) return number;
        var other = said(id, row, otherPaths);
        return other.isEmpty() ? 0 : canonical(field.otherwise().orElse(field).canonical(other));
    }

    private static List<String> said(String id, List<String> row, int[] paths) {
        var raw = new ArrayList<String>(paths.length);
        for (int path : paths) {
            var text = path == THE_ID ? id : row.get(path);
            if (!text.isBlank()) raw.add(text);
        }
        return raw;
    }

    private int remembered(List<String> raw) {
        int hash = raw.hashCode() * 0x9E3779B9;
        int slot = hash >>> 19;
        var known = said[slot];
        if (known != null && known.equals(raw)) return saidNumbers[slot];
        int number = canonical(field.canonical(raw));
        said[slot] = raw;
        saidNumbers[slot] = number;
        return number;
    }

    /** @return the number of canonical texts */
    int canonical(List<String> canonical) {
        if (canonical.isEmpty()) return 0;
        return texts.number(canonical.size() == 1 ? canonical.getFirst() : String.join("\0", canonical));
    }

    void freeze() {
        texts.freeze();
        said = remembered(0);
        saidNumbers = new int[0];
        if (texts.size() <= KEPT) values = new Value[texts.size() + 1];
        else last = new Made[LAST];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String>[] remembered(int size) {
        return new List[size];
    }

    /** Distinct values; their numbers are 1 .. size. */
    int size() {
        return texts.size();
    }

    List<String> canonical(int number) {
        if (number == 0) return List.of();
        var text = texts.text(number);
        return text.indexOf(BETWEEN) < 0 ? List.of(text) : Arrays.asList(text.split("\0", -1));
    }

    /** Null where the record says nothing. */
    @Nullable
    Value value(int number) {
        if (number == 0) return null;
        if (values.length == 0) return lastMade(number);
        var known = values[number];
        if (known != null) return known;
        var made = field.kind().parse(canonical(number));
        values[number] = made; // two threads may both make it: the two are equal and never change
        return made;
    }

    private @Nullable Value lastMade(int number) {
        int place = number & (LAST - 1);
        var known = last[place];
        if (known != null && known.number == number) return known.value;
        var made = field.kind().parse(canonical(number));
        last[place] = new Made(number, made);
        return made;
    }
}

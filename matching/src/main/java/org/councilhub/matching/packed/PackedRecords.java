package org.councilhub.matching.packed;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Records in the order of their arrival, packed. As a list it makes a {@link MatchRecord} whenever one is asked for. Thread-safe. */
public final class PackedRecords extends AbstractList<MatchRecord> {
    private final Matcher matcher;
    private final TextPool ids;
    private final FieldColumn[] fields;
    private final Rows rows;

    PackedRecords(Matcher matcher, TextPool ids, FieldColumn[] fields, Rows rows) {
        this.matcher = matcher;
        this.ids = ids;
        this.fields = fields;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException when two have the same id */
    public static PackedRecords of(Matcher matcher, List<MatchRecord> records) {
        if (records instanceof PackedRecords packed) return packed.of(matcher);
        return packed(matcher, packing -> {
            for (var record : records) packing.add(record.id(), record.compared()::get);
        });
    }

    /**
     * The same records for another model, such as the one that was trained on them.
     *
     * @throws IllegalArgumentException when it compares other fields
     */
    public PackedRecords of(Matcher other) {
        if (!other.model().compared().equals(matcher.model().compared()))
            throw new IllegalArgumentException("illegal model: %s compares other fields than %s, must compare the same"
                    .formatted(other.model().name(), matcher.model().name()));
        return new PackedRecords(other, ids, fields, rows);
    }

    /** Some of the records, as if there were no others. */
    public PackedRecords some(int[] chosen) {
        return packed(matcher, packing -> {
            for (int record : chosen)
                packing.add(id(record), field -> fields[field].canonical(rows.get(record, field)));
        });
    }

    private static PackedRecords packed(Matcher matcher, Consumer<Packing> records) {
        try (var workers = new Workers(1)) {
            var packing = new Packing(matcher, List.of(), workers);
            records.accept(packing);
            return packing.done();
        }
    }

    public Matcher matcher() {
        return matcher;
    }

    public Model model() {
        return matcher.model();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public MatchRecord get(int record) {
        var compared = new ArrayList<List<String>>(fields.length);
        var values = new @Nullable Value[fields.length];
        for (int field = 0; field < fields.length; field++) {
            int number = rows.get(record, field);
            compared.add(fields[field].canonical(number));
            values[field] = fields[field].value(number);
        }
        return matcher.prepared(id(record), compared, values);
    }

    public String id(int record) {
        return ids.text(record + 1);
    }

    /** The record of an id, negative where there is none. For one thread. */
    public int find(String id) {
        return ids.find(id) - 1;
    }

    /** As the ids compare. */
    public int compareIds(int one, int other) {
        return ids.compare(one + 1, other + 1);
    }

    /** The number of what a record says in a field; 0 is nothing, equal numbers are equal values. */
    public int number(int record, int field) {
        return rows.get(record, field);
    }

    /** How many different values a field has; they are numbered from 1. */
    public int values(int field) {
        return fields[field].size();
    }

    /** The value of a number, null for 0. */
    public @Nullable Value value(int field, int number) {
        return fields[field].value(number);
    }

    Rows rows() {
        return rows;
    }
}

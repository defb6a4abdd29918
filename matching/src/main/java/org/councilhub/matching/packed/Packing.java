package org.councilhub.matching.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.packed.Workers.Running;

/** Takes records one after the other. While rows come in, those before them are packed, field by field side by side. */
public final class Packing {
    private static final int BATCH = 1 << 13;

    private final Matcher matcher;
    private final TextPool ids = new TextPool();
    private final FieldColumn[] fields;
    private final Rows rows;
    private final Workers workers;
    private List<String> newIds = new ArrayList<>();
    private List<List<String>> newRows = new ArrayList<>();
    private Running underWay = () -> {};

    /** @param columns names of what the rows hold */
    public Packing(Matcher matcher, List<String> columns, Workers workers) {
        this.matcher = matcher;
        this.workers = workers;
        var compared = matcher.model().compared();
        fields = new FieldColumn[compared.size()];
        for (int i = 0; i < fields.length; i++) fields[i] = new FieldColumn(compared.get(i));
        rows = new Rows(fields.length);
        columns(columns);
    }

    /** From now on rows have these columns. */
    public void columns(List<String> columns) {
        pack();
        underWay.await();
        for (var field : fields) field.columns(columns);
    }

    /** @return false, and nothing is added, when there is a record of this id */
    public boolean add(String id, List<String> row) {
        if (!isNew(id)) return false;
        newIds.add(id);
        newRows.add(row);
        if (newRows.size() == BATCH) pack();
        return true;
    }

    private boolean isNew(String id) {
        int before = ids.size();
        return ids.number(id) > before;
    }

    private void pack() {
        underWay.await();
        var batchIds = newIds;
        var batch = newRows;
        newIds = new ArrayList<>(BATCH);
        newRows = new ArrayList<>(BATCH);
        var numbers = new int[fields.length][batch.size()];
        var running = workers.start(fields.length, (field, worker) -> {
            for (int i = 0; i < batch.size(); i++)
                numbers[field][i] = fields[field].number(batchIds.get(i), batch.get(i));
        });
        underWay = () -> {
            running.await();
            append(numbers, batch.size());
        };
    }

    private void append(int[][] numbers, int size) {
        int from = rows.size();
        rows.grow(size);
        for (int i = 0; i < size; i++)
            for (int field = 0; field < fields.length; field++) rows.set(from + i, field, numbers[field][i]);
        underWay = () -> {};
    }

    /** @param canonical what it says in a field */
    void add(String id, IntFunction<List<String>> canonical) {
        if (!isNew(id)) throw new IllegalArgumentException("illegal records: the same id twice");
        int at = rows.size();
        rows.grow(1);
        for (int field = 0; field < fields.length; field++)
            rows.set(at, field, fields[field].canonical(canonical.apply(field)));
    }

    /** No more will come. */
    public PackedRecords done() {
        pack();
        underWay.await();
        ids.freeze();
        for (var field : fields) field.freeze();
        return new PackedRecords(matcher, ids, fields, rows);
    }
}

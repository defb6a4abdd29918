package org.councilhub.matching.candidates;

import org.councilhub.matching.blocking.BlockingRule.Part;
import org.councilhub.matching.blocking.KeyMaker;
import org.councilhub.matching.blocking.KeyValues;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/** What one part of keys takes from every distinct value of a field, made once a value. */
final class KeyColumn {
    private static final int TASK = 1 << 12;

    private final int field;
    private final KeyValues values = new KeyValues();
    private final int[] starts;

    private KeyColumn(int field, int size) {
        this.field = field;
        starts = new int[size + 2];
    }

    static KeyColumn of(Part part, PackedRecords records, Workers workers) {
        int size = records.values(part.field());
        var column = new KeyColumn(part.field(), size);
        var parts = new KeyValues[size / TASK + 1];
        workers.run(parts.length, (task, worker) -> {
            var made = new KeyValues();
            for (int number = Math.max(1, task * TASK); number <= Math.min(size, (task + 1) * TASK - 1); number++) {
                var value = records.value(part.field(), number);
                if (value != null) made.add(part.function().of(value));
                column.starts[number + 1] = made.size();
            }
            parts[task] = made;
        });
        column.join(parts, size);
        return column;
    }

    private void join(KeyValues[] parts, int size) {
        for (int task = 0; task < parts.length; task++) {
            int before = values.size();
            for (int number = Math.max(1, task * TASK); number <= Math.min(size, (task + 1) * TASK - 1); number++)
                starts[number + 1] += before;
            values.add(parts[task]);
        }
    }

    /** Gives a maker the options of a record. */
    void give(KeyMaker maker, int part, PackedRecords records, int record) {
        int number = records.number(record, field);
        maker.part(part, values, starts[number], starts[number + 1]);
    }
}

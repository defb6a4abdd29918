package org.councilhub.matching.candidates;

import org.councilhub.matching.blocking.BlockingRule.Part;
import org.councilhub.matching.blocking.KeyMaker;
import org.councilhub.matching.blocking.KeyValues;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.Workers;

/** What one part of keys takes from every distinct value of a field, made once a value; side by side for a page of values. */
final class KeyColumn {
    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int field;
    private final KeyValues[] pages;
    /** By a value's number, within its page. */
    private final int[] starts;

    private KeyColumn(int field, int size) {
        this.field = field;
        pages = new KeyValues[(size >> PAGE_BITS) + 1];
        starts = new int[size + 1];
    }

    static KeyColumn of(Part part, PackedRecords records, Workers workers) {
        int size = records.values(part.field());
        var column = new KeyColumn(part.field(), size);
        workers.run(column.pages.length, (page, worker) -> {
            var made = new KeyValues();
            for (int number = page << PAGE_BITS; number <= Math.min(size, (page << PAGE_BITS) + PAGE - 1); number++) {
                column.starts[number] = made.size();
                var value = records.value(part.field(), number);
                if (value != null) made.add(part.function().of(value));
            }
            column.pages[page] = made.trimmed();
        });
        return column;
    }

    /** Gives a maker the options of a record. */
    void give(KeyMaker maker, int part, PackedRecords records, int record) {
        int number = records.number(record, field);
        var page = pages[number >> PAGE_BITS];
        int next = number + 1;
        boolean isLast = (next & (PAGE - 1)) == 0 || next == starts.length;
        maker.part(part, page, starts[number], isLast ? page.size() : starts[next]);
    }
}

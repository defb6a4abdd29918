package org.councilhub.matching.packed;

import java.util.function.ObjIntConsumer;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** How often the records say each of the words whose frequency matters to a comparison; values that come again are read once. */
public final class WordCounts {
    private final PackedRecords records;
    private final WeightedComparison weighted;

    public WordCounts(PackedRecords records, WeightedComparison weighted) {
        this.records = records;
        this.weighted = weighted;
    }

    /** Takes words with counts; a word may come several times. */
    public void forEach(ObjIntConsumer<String> action) {
        if (weighted.fields().size() == 1) byValue(weighted.fields().getFirst(), action);
        else byRecord(action);
    }

    private void byValue(int field, ObjIntConsumer<String> action) {
        var counts = new int[records.values(field) + 1];
        for (int record = 0; record < records.size(); record++) counts[records.number(record, field)]++;
        var values = new @Nullable Value[records.model().compared().size()];
        for (int number = 1; number < counts.length; number++) {
            values[field] = records.value(field, number);
            for (var word : weighted.comparison().words(values)) action.accept(word, counts[number]);
        }
    }

    private void byRecord(ObjIntConsumer<String> action) {
        var values = new @Nullable Value[records.model().compared().size()];
        for (int record = 0; record < records.size(); record++) {
            for (int field : weighted.fields()) values[field] = records.value(field, records.number(record, field));
            for (var word : weighted.comparison().words(values)) action.accept(word, 1);
        }
    }
}

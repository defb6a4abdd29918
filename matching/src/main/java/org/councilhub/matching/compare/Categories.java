package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;
import org.jspecify.annotations.Nullable;

/** One of a few values: they are equal or not. */
record Categories(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "different");

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Words x) || !(b[field] instanceof Words y)) return NOTHING;
        return x.text().equals(y.text()) ? Comparison.of(0, x.text(), exact) : 1;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Words words ? List.of(words.text()) : List.of();
    }
}

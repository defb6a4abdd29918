package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Quantity;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Years, where the day is not known. */
record Years(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "next", "one-digit", "decade", "different");
    private static final int EXACT = 0;
    private static final int NEXT = 1;
    private static final int ONE_DIGIT = 2;
    private static final int DECADE = 3;
    private static final int DIFFERENT = 4;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Quantity x) || !(b[field] instanceof Quantity y)) return NOTHING;
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        double apart = Math.abs(x.number() - y.number());
        if (apart <= 1) return NEXT;
        if (Edits.atMostOne(x.text(), y.text())) return ONE_DIGIT;
        return apart <= 10 ? DECADE : DIFFERENT;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Quantity quantity ? List.of(quantity.text()) : List.of();
    }
}

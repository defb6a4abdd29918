package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;
import org.jspecify.annotations.Nullable;

/** Any other text. */
record Texts(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "near", "alike", "different");
    private static final double NEAR_LIMIT = .92;
    private static final double ALIKE_LIMIT = .85;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Words x) || !(b[field] instanceof Words y)) return NOTHING;
        if (x.text().equals(y.text())) return Comparison.of(0, x.text(), exact);
        if (JaroWinkler.atLeast(NEAR_LIMIT, x.text(), y.text())) return 1;
        return JaroWinkler.atLeast(ALIKE_LIMIT, x.text(), y.text()) ? 2 : 3;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Words words ? List.of(words.text()) : List.of();
    }
}

package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Quantity;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Amounts and counts: near is within one, or one hundredth; rough within a tenth. */
record Quantities(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "near", "rough", "different");
    private static final int EXACT = 0;
    private static final int NEAR = 1;
    private static final int ROUGH = 2;
    private static final int DIFFERENT = 3;
    private static final double HUNDREDTH = .01;
    private static final double TENTH = .1;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Quantity x) || !(b[field] instanceof Quantity y)) return NOTHING;
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        double greater = Math.max(Math.abs(x.number()), Math.abs(y.number()));
        double apart = Math.abs(x.number() - y.number());
        boolean nextWhole = apart == 1 && isWhole(x.number()) && greater <= 1 / HUNDREDTH;
        if (nextWhole || apart <= greater * HUNDREDTH) return NEAR;
        return apart <= greater * TENTH ? ROUGH : DIFFERENT;
    }

    private static boolean isWhole(double number) {
        return number == StrictMath.rint(number);
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Quantity quantity ? List.of(quantity.text()) : List.of();
    }
}

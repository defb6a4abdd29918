package org.councilhub.matching.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Phones;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Phone numbers of a country whose mobiles cannot be told from its landlines: any of them may agree. */
record AnyPhones(int field, Optional<Frequency> exact) implements Comparison {
    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Phones) || !(b[field] instanceof Phones)) return NOTHING;
        var left = words(a);
        var right = words(b);
        int best = Identifiers.best(left, right, exact);
        if (Comparison.level(best) == Identifiers.EXACT) return best;
        for (var x : left)
            for (var y : right)
                if (areOne(x, y)) best = Comparison.rarer(best, Comparison.of(Identifiers.EXACT, x, exact));
        return best;
    }

    /** One with its country's code and one without. */
    private static boolean areOne(String x, String y) {
        return Phones.ending(x).equals(Phones.ending(y)) && (isEnd(x, y) || isEnd(y, x));
    }

    private static boolean isEnd(String of, String national) {
        return of.length() > national.length() && !national.startsWith("+") && of.endsWith(national);
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        if (!(values[field] instanceof Phones phones)) return List.of();
        var all = new ArrayList<>(phones.mobiles());
        all.addAll(phones.landlines());
        return all;
    }
}

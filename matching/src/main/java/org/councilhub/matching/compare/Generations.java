package org.councilhub.matching.compare;

import java.util.List;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;
import org.jspecify.annotations.Nullable;

/** Father and son of one name. One that is not said can be either, a single I may be an initial, and a Jr can be a II or a III. */
record Generations(int field) implements Comparison {
    static final List<String> LEVELS = List.of("same", "different");
    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final String ELDER = "elder";
    private static final String YOUNGER = "younger";
    private static final String FIRST = "1";

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Words x) || !(b[field] instanceof Words y)) return NOTHING;
        if (x.text().equals(y.text())) return x.text().equals(FIRST) ? NOTHING : SAME;
        return isUnclear(x.text(), y.text()) || isUnclear(y.text(), x.text()) ? NOTHING : DIFFERENT;
    }

    private static boolean isUnclear(String one, String other) {
        return (one.equals(YOUNGER) && !other.equals(ELDER)) || (one.equals(ELDER) && other.equals(FIRST));
    }
}

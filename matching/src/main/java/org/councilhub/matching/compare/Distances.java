package org.councilhub.matching.compare;

import java.util.List;
import org.councilhub.matching.value.Position;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** How far apart two points are: one place within 100 m, then 1 km, 10 km and 50 km. */
record Distances(int field) implements Comparison {
    static final List<String> LEVELS = List.of("same-place", "near", "around", "region", "different");
    private static final double[] METRES = {100, 1_000, 10_000, 50_000};

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Position x) || !(b[field] instanceof Position y)) return NOTHING;
        double apart = x.distance(y);
        for (int level = 0; level < METRES.length; level++) if (apart <= METRES[level]) return level;
        return METRES.length;
    }
}

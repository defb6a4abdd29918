package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Postcode;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** The hierarchy of postcodes. */
record Postcodes(int field, Optional<Frequency> exact) implements Sketched {
    static final List<String> LEVELS = List.of("exact", "near", "sector", "district", "area", "different");
    static final int EXACT = 0;
    static final int NEAR = 1;
    static final int SECTOR = 2;
    static final int DISTRICT = 3;
    static final int AREA = 4;
    static final int DIFFERENT = 5;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Postcode x) || !(b[field] instanceof Postcode y)) return NOTHING;
        int level = compare(x, y);
        return level == EXACT ? Comparison.of(EXACT, x.text(), exact) : level;
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {field};
    }

    @Override
    public long sketch(int of, Value value) {
        return PostcodeSketch.of((Postcode) value);
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        int level = PostcodeSketch.compare(x[atX], y[atY]);
        return level == EXACT && exact.isPresent() ? UNSURE : level;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Postcode postcode ? List.of(postcode.text()) : List.of();
    }

    static int compare(Postcode x, Postcode y) {
        if (x.text().equals(y.text())) return EXACT;
        if (Edits.atMostOne(x.text(), y.text())) return NEAR;
        if (x.area().isEmpty() || !x.area().equals(y.area())) return DIFFERENT;
        if (!x.district().equals(y.district())) return AREA;
        return x.sector().equals(y.sector()) ? SECTOR : DISTRICT;
    }
}

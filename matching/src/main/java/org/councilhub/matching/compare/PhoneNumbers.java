package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Phones;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Mobile numbers, which belong to a person, or landline numbers, which belong to a home. Never one against the other. */
record PhoneNumbers(int field, boolean mobile, Optional<Frequency> exact) implements Sketched {
    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Phones x) || !(b[field] instanceof Phones y)) return NOTHING;
        var left = numbers(x);
        var right = numbers(y);
        return left.isEmpty() || right.isEmpty() ? NOTHING : Identifiers.best(left, right, exact);
    }

    private List<String> numbers(Phones phones) {
        return mobile ? phones.mobiles() : phones.landlines();
    }

    @Override
    public int[] sketchedFields() {
        return new int[] {field};
    }

    @Override
    public long sketch(int of, Value value) {
        var numbers = numbers((Phones) value);
        return numbers.isEmpty() ? ABSENT : DigitSketch.of(numbers);
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        return DigitSketch.compare(x[atX], y[atY], Identifiers.NEAR, Identifiers.DIFFERENT);
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Phones phones ? numbers(phones) : List.of();
    }
}

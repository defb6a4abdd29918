package org.councilhub.matching.compare;

import org.councilhub.matching.value.Phones;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Mobile numbers, which belong to a person, or landline numbers, which belong to a home. Never one against the other. */
record PhoneNumbers(int field, boolean mobile) implements Comparison {
    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Phones x) || !(b[field] instanceof Phones y)) return NOTHING;
        var left = mobile ? x.mobiles() : x.landlines();
        var right = mobile ? y.mobiles() : y.landlines();
        return left.isEmpty() || right.isEmpty() ? NOTHING : Identifiers.best(left, right);
    }
}

package org.councilhub.matching.compare;

import org.councilhub.matching.value.Codes;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Whether both are parts of one composed record, such as the two persons of a joint account. */
record SameGroup(int field) implements Comparison {
    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Codes x) || !(b[field] instanceof Codes y)) return NOTHING;
        return x.all().equals(y.all()) ? 0 : 1;
    }
}

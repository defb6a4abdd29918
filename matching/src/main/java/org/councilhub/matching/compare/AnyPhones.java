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
        return Identifiers.best(words(a), words(b), exact);
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        if (!(values[field] instanceof Phones phones)) return List.of();
        var all = new ArrayList<>(phones.mobiles());
        all.addAll(phones.landlines());
        return all;
    }
}

package org.councilhub.matching.suggest;

import java.util.List;
import java.util.function.Predicate;

/**
 * What is known of a column after one pass.
 *
 * @param records of the files that have it
 * @param filled records that say something in it
 * @param distinct number of different values, estimated where it is large
 * @param values a sample of the different values, each with its exact count; all of them while they are few
 */
record Column(String name, long records, long filled, double distinct, List<Tally> values) {
    private static final int LOOKED_AT = 1000;

    Column {
        values = List.copyOf(values);
    }

    /** How often a value stands in the column on average; at least 1. */
    double copies() {
        return distinct == 0 ? 1 : Math.max(1, filled / distinct);
    }

    boolean isUnique() {
        return filled > 1 && values.stream().allMatch(t -> t.count() == 1);
    }

    /** Share of the filled records, [0..1], whose value meets a test; of many values a part is looked at. */
    double share(Predicate<String> test) {
        long all = 0;
        long met = 0;
        for (var tally : looked()) {
            all += tally.count();
            if (test.test(tally.value())) met += tally.count();
        }
        return all == 0 ? 0 : (double) met / all;
    }

    /** Share of the different values, [0..1], that meet a test: what is common does not decide alone. */
    double shareOfValues(Predicate<String> test) {
        var looked = looked();
        return looked.isEmpty()
                ? 0
                : (double) looked.stream().filter(t -> test.test(t.value())).count() / looked.size();
    }

    private List<Tally> looked() {
        return values.subList(0, Math.min(values.size(), LOOKED_AT));
    }
}

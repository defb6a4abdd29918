package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Emails;
import org.councilhub.matching.value.Emails.Email;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** E-mail addresses: the best of all pairs. */
record EmailAddresses(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "user", "near", "different");
    private static final int EXACT = 0;
    private static final int USER = 1;
    private static final int NEAR = 2;
    private static final int DIFFERENT = 3;
    private static final int SHORTEST_USER = 5;
    private static final double NEAR_LIMIT = .94;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Emails left) || !(b[field] instanceof Emails right)) return NOTHING;
        int best = DIFFERENT;
        for (var x : left.all()) for (var y : right.all()) best = Comparison.rarer(best, compare(x, y));
        return best;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Emails emails
                ? emails.all().stream().map(Email::text).toList()
                : List.of();
    }

    private int compare(Email x, Email y) {
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        if (x.user().length() >= SHORTEST_USER && x.user().equals(y.user())) return USER;
        return Edits.atMostOne(x.text(), y.text()) || JaroWinkler.atLeast(NEAR_LIMIT, x.text(), y.text())
                ? NEAR
                : DIFFERENT;
    }
}

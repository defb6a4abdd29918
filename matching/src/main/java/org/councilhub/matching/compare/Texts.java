package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.Value;
import org.councilhub.matching.value.Words;
import org.jspecify.annotations.Nullable;

/** Any other text: nearly equal letter by letter, or two in three of the words in common, in whatever order. */
record Texts(int field, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of("exact", "near", "words", "alike", "different");
    private static final int EXACT = 0;
    private static final int NEAR = 1;
    private static final int WORDS = 2;
    private static final int ALIKE = 3;
    private static final int DIFFERENT = 4;
    private static final double NEAR_LIMIT = .92;
    private static final double ALIKE_LIMIT = .85;
    private static final int MOST_WORDS = 64;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[field] instanceof Words x) || !(b[field] instanceof Words y)) return NOTHING;
        if (x.text().equals(y.text())) return Comparison.of(EXACT, x.text(), exact);
        if (JaroWinkler.atLeast(NEAR_LIMIT, x.text(), y.text())) return NEAR;
        if (shareWords(x.words(), y.words())) return WORDS;
        return JaroWinkler.atLeast(ALIKE_LIMIT, x.text(), y.text()) ? ALIKE : DIFFERENT;
    }

    /** At least two words, and two thirds of the text that has fewer. */
    private static boolean shareWords(List<String> x, List<String> y) {
        return x.size() <= y.size() ? mostOf(x, y) : mostOf(y, x);
    }

    private static boolean mostOf(List<String> fewer, List<String> more) {
        if (fewer.size() < 2 || more.size() > MOST_WORDS) return false;
        int shared = 0;
        for (int i = 0; i < fewer.size(); i++)
            if (fewer.indexOf(fewer.get(i)) == i && more.contains(fewer.get(i))) shared++;
        return shared >= 2 && shared * 3 >= fewer.size() * 2;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[field] instanceof Words words ? List.of(words.text()) : List.of();
    }
}

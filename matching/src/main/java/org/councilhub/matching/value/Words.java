package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text, folded. */
public final class Words implements Value {
    private final String text;
    private final List<String> words;

    private Words(String text) {
        this.text = text;
        this.words = Arrays.asList(text.split(" ", -1));
    }

    public String text() {
        return text;
    }

    public List<String> words() {
        return words;
    }

    static @Nullable Words parse(String canonical) {
        return canonical.isEmpty() ? null : new Words(canonical);
    }
}

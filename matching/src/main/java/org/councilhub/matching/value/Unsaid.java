package org.councilhub.matching.value;

import java.util.Locale;
import java.util.Set;

/** Texts that stand for nothing, as exports write them: two records that both say N/A do not agree in anything. */
public final class Unsaid {
    private static final int LONGEST = 12;
    private static final Set<String> WORDS = Set.of(
            "",
            "null",
            "none",
            "nan",
            "n/a",
            "#n/a",
            "<na>",
            "nil",
            "unknown",
            "not known",
            "not stated",
            "not given",
            "not provided",
            "\\n",
            "-",
            "--",
            "---",
            ".",
            "?",
            "xxx",
            "tbc");

    private Unsaid() {}

    public static boolean is(String text) {
        if (text.length() > 2 * LONGEST) return false;
        var stripped = text.strip();
        return stripped.length() <= LONGEST && WORDS.contains(stripped.toLowerCase(Locale.ROOT));
    }
}

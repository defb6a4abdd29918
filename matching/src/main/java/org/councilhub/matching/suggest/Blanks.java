package org.councilhub.matching.suggest;

import java.util.Locale;
import java.util.Set;

/** Texts that stand for nothing. */
final class Blanks {
    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nan",
            "n/a",
            "#n/a",
            "na",
            "nil",
            "unknown",
            "not known",
            "not stated",
            "not given",
            "\\n",
            "-",
            "--",
            ".",
            "?",
            "<na>");

    private Blanks() {}

    static boolean saysSomething(String value) {
        return !value.isEmpty() && (value.length() > 10 || !WORDS.contains(value.toLowerCase(Locale.ROOT)));
    }
}

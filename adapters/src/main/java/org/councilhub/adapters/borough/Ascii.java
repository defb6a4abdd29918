package org.councilhub.adapters.borough;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a name on a keyboard without accents. */
final class Ascii {
    private Ascii() {}

    static String of(String text) {
        if (isAscii(text)) return text;
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).chars().forEach(c -> {
            if (c < 128) plain.append((char) c);
            else if (c == 'ł') plain.append('l');
            else if (c == 'Ł') plain.append('L');
            else if (c == 'ı') plain.append('i');
        });
        return plain.toString();
    }

    static String upper(String text) {
        return of(text).toUpperCase(Locale.ROOT);
    }

    /** Letters only, lower case. */
    static String letters(String text) {
        return of(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}

package org.councilhub.matching.value;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Folds case, diacritics and scripts: {@code Šárka -> sarka}, {@code Łukasz -> lukasz}, {@code Иван -> ivan}. */
public final class Folding {
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");

    private Folding() {}

    /** Lower case, ASCII letters, digits and punctuation only. */
    public static String fold(String text) {
        if (isAscii(text)) return text.toLowerCase(Locale.ROOT);
        var folded = TO_LATIN.transliterate(text);
        return isAscii(folded) ? folded : folded.replaceAll("[^\\p{ASCII}]", "");
    }

    /** Folded, with every run of other characters than letters and digits made one blank; apostrophes and dots join. */
    public static String words(String text) {
        var folded = fold(text);
        var out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isLetterOrDigit(c)) out.append(c);
            else if (c != '\'' && c != '`' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') out.append(' ');
        }
        return out.toString().strip();
    }

    static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }
}

package org.councilhub.matching.suggest;

import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Folding;

/** What the national tables say of words as names. */
final class KnownNames {
    private static final int NO_GIVEN = NameFrequencies.givenNames().code("");
    private static final int NO_SURNAME = NameFrequencies.surnames().code("");

    private KnownNames() {}

    static boolean isGiven(String word) {
        return NameFrequencies.givenNames().code(word) < NO_GIVEN;
    }

    static boolean isSurname(String word) {
        return NameFrequencies.surnames().code(word) < NO_SURNAME;
    }

    /** Bits by which a word is commoner as a given name than as a surname. */
    static double leaning(String word) {
        return (NameFrequencies.surnames().code(word)
                        - NameFrequencies.givenNames().code(word))
                / 8.0;
    }

    static String first(String value) {
        var words = Folding.words(value);
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    static String last(String value) {
        var words = Folding.words(value);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whether some words are a given name and others a surname, in whatever order. */
    static boolean isWhole(String value) {
        var words = Folding.words(value).split(" ", -1);
        boolean given = false;
        boolean surname = false;
        for (var word : words) {
            given |= isGiven(word);
            surname |= isSurname(word);
        }
        return words.length >= 2 && words.length <= 6 && given && surname;
    }
}

package org.councilhub.matching.value;

import java.util.List;
import java.util.Map;

/**
 * Which of several of one name somebody is: {@code Jr}, {@code Senior}, {@code III}. Father and son share name and often the
 * address, so that it is left out of names and compared by itself.
 */
final class Generation {
    static final String ELDER = "elder";
    static final String YOUNGER = "younger";

    /** Those that are nothing else, wherever they stand. */
    private static final Map<String, String> CERTAIN =
            Map.of("sr", ELDER, "snr", ELDER, "jr", YOUNGER, "jnr", YOUNGER, "ii", "2", "iii", "3", "iv", "4");
    /** Those that are surnames or initials, too: only behind a name. */
    private static final Map<String, String> BEHIND =
            Map.of("senior", ELDER, "junior", YOUNGER, "1st", "1", "2nd", "2", "3rd", "3", "i", "1");

    private Generation() {}

    /** Of the parts of one name; empty where none says it. */
    static String canonical(List<String> raw) {
        for (var value : raw) {
            var words = Folding.words(value.replace(".", "")).split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                var certain = CERTAIN.get(words[i]);
                if (certain != null) return certain;
            }
            if (words.length > 1 && BEHIND.containsKey(words[words.length - 1]))
                return BEHIND.getOrDefault(words[words.length - 1], "");
        }
        return "";
    }

    /** Whether a word is no part of a name. */
    static boolean isCertain(String word) {
        return CERTAIN.containsKey(word);
    }
}

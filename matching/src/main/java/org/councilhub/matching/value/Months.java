package org.councilhub.matching.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages of these islands and of those who have come to them. */
final class Months {
    private static final List<String> LANGUAGES = List.of(
            "en", "cy", "ga", "gd", "pl", "ro", "pt", "es", "it", "fr", "de", "nl", "cs", "sk", "hu", "lt", "lv", "tr",
            "sv", "da", "nb", "fi");
    private static final int SHORTEST = 3;
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    /** @return 1 to 12, or 0 */
    static int number(String name) {
        return NUMBERS.getOrDefault(name, 0);
    }

    /** Where two languages differ about a name, the one that stands first is right. */
    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var language : LANGUAGES)
            for (var month : Month.values())
                for (var style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    var name = Folding.words(month.getDisplayName(style, Locale.of(language)));
                    if (name.length() >= SHORTEST && !Folding.isDigit(name.charAt(0)))
                        numbers.putIfAbsent(name, month.getValue());
                }
        return numbers;
    }
}

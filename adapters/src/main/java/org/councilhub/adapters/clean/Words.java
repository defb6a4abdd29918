package org.councilhub.adapters.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules on a column whose values come from a list: a source's dummies, flags and codes. Case does not matter. */
final class Words {
    private Words() {}

    /** {@code absent UNKNOWN, 01/01/1900}: these say nothing. */
    static Rule absent(String arguments) {
        var dummies = words("absent", arguments);
        return value -> dummies.contains(folded(value)) ? Cleaned.none() : Cleaned.kept(value);
    }

    /** {@code only Y, D}: anything else says nothing. */
    static Rule only(String arguments) {
        var kept = words("only", arguments);
        return value -> kept.contains(folded(value)) ? Cleaned.kept(value) : Cleaned.none();
    }

    /** {@code map 1=approved, 8=historical}: the source's codes in our words; another code makes the row unreadable. */
    static Rule mapped(String arguments) {
        Map<String, String> meanings = split("map", arguments).stream()
                .map(Words::pair)
                .collect(Collectors.toUnmodifiableMap(pair -> folded(pair[0].strip()), pair -> pair[1].strip()));
        var wanted = "one of "
                + split("map", arguments).stream().map(p -> pair(p)[0].strip()).collect(Collectors.joining(", "));
        return value -> {
            var meaning = meanings.get(folded(value));
            return meaning == null ? new Cleaned.Unreadable(wanted) : Cleaned.kept(meaning);
        };
    }

    private static String[] pair(String text) {
        var pair = text.split("=", 2);
        if (pair.length != 2)
            throw new IllegalArgumentException("illegal argument of rule map: %s, must be CODE=WORD".formatted(text));
        return pair;
    }

    private static Set<String> words(String rule, String arguments) {
        return split(rule, arguments).stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> split(String rule, String arguments) {
        var words = Arrays.stream(arguments.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty())
            throw new IllegalArgumentException(
                    "illegal arguments of rule %s: none, must be words with commas between".formatted(rule));
        return words;
    }

    private static String folded(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}

package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A name in one text: {@code Amy Jane van der Berg} or {@code VAN DER BERG, Amy Jane}. */
final class WholeName {
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al",
            "bin", "ibn", "ben", "abu", "mac", "mc", "st", "saint", "ter", "ten", "zu", "af", "av", "o");

    private WholeName() {}

    static String givenNames(String text) {
        int comma = text.indexOf(',');
        if (comma > 0) return text.substring(comma + 1);
        var words = words(text);
        return String.join(" ", words.subList(0, surnameStart(words)));
    }

    static String surname(String text) {
        int comma = text.indexOf(',');
        if (comma > 0) return text.substring(0, comma);
        var words = words(text);
        return String.join(" ", words.subList(surnameStart(words), words.size()));
    }

    /** Titles and the like are no part of it. */
    private static List<String> words(String text) {
        var canonical = Name.canonical(List.of(text));
        return canonical.isEmpty() ? List.of() : Arrays.asList(canonical.split(" ", -1));
    }

    /** The last word with the particles before it; one word alone is a surname. */
    private static int surnameStart(List<String> words) {
        int start = Math.max(0, words.size() - 1);
        while (start > 1 && PARTICLES.contains(words.get(start - 1))) start--;
        return start;
    }
}

package org.councilhub.matching.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.tables.PlainTable;
import org.councilhub.matching.value.Folding;

/** What the names of columns mean, in the languages of the table {@code headers.txt}. */
final class Headers {
    private static final Headers TABLE = read();

    /** Words that make the attribute one of somebody else. */
    private static final Set<String> OTHERS = Set.of(
            "mother",
            "mothers",
            "father",
            "fathers",
            "parent",
            "spouse",
            "partner",
            "kin",
            "nok",
            "guardian",
            "emergency",
            "gp",
            "doctor",
            "practice",
            "landlord",
            "agent",
            "carer",
            "child",
            "school",
            "manager",
            "owner",
            "witness",
            "referrer",
            "officer",
            "matki",
            "pere",
            "mere",
            "conjoint",
            "madre",
            "padre",
            "conyuge",
            "vater",
            "mutter",
            "moeder",
            "vader",
            "mam",
            "tad",
            "referee",
            "executor",
            "attorney",
            "sponsor",
            "ojca");

    private final Map<String, Meaning> phrases = new HashMap<>();
    private final Map<String, Meaning> whole = new HashMap<>();
    private int longest;

    /**
     * @param exact whether the name says this and nothing else
     * @param ofAnother whether it is said of another person, such as the mother
     */
    record Hint(Meaning meaning, boolean exact, boolean ofAnother) {}

    private Headers() {}

    static Optional<Hint> hint(String name) {
        return TABLE.find(words(name));
    }

    /** {@code dateOfBirth}, {@code DATE_OF_BIRTH} and {@code Date of birth} are all {@code date of birth}. */
    static String words(String name) {
        return Folding.words(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("(\\p{L})(\\d)", "$1 $2"));
    }

    private Optional<Hint> find(String words) {
        var tokens = List.of(words.split(" ", -1));
        boolean ofAnother = tokens.stream().anyMatch(OTHERS::contains);
        var exact = whole.getOrDefault(words, whole.get(words.replace(" ", "")));
        if (exact != null) return Optional.of(new Hint(exact, true, ofAnother));
        for (int size = Math.min(longest, tokens.size()); size > 0; size--)
            for (int at = tokens.size() - size; at >= 0; at--) {
                var meaning = phrases.get(String.join(" ", tokens.subList(at, at + size)));
                if (meaning != null) return Optional.of(new Hint(meaning, size == tokens.size(), ofAnother));
            }
        return Optional.empty();
    }

    private static Headers read() {
        var table = new Headers();
        PlainTable.lines(Headers.class, "headers.txt").forEach(table::line);
        return table;
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        var meaning = Meaning.of(line.substring(0, colon));
        for (var raw : line.substring(colon + 1).split(",", -1)) {
            var phrase = raw.strip();
            var words = phrase.startsWith(".") ? phrase.substring(1) : phrase;
            whole.putIfAbsent(words, meaning);
            whole.putIfAbsent(words.replace(" ", ""), meaning);
            if (phrase.startsWith(".")) continue;
            phrases.putIfAbsent(words, meaning);
            longest = Math.max(longest, words.split(" ", -1).length);
        }
    }
}

package org.councilhub.matching.blocking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.value.Name;
import org.councilhub.matching.value.NameToken;

/** Keys of names. How rare a key is follows from the name that it was made of. */
final class NameKeys {
    private static final int START = 3;
    private static final int SHORTEST_FOR_DELETION = 4;

    private NameKeys() {}

    static List<KeyValue> name(Name name) {
        var token = name.whole();
        var first = name.first();
        return token == first ? List.of(key(first)) : List.of(key(first), key(token));
    }

    static List<KeyValue> roots(Name name) {
        if (name.first().isInitial()) return List.of();
        return name.first().roots().stream()
                .map(root -> key(root, name.first()))
                .toList();
    }

    static List<KeyValue> phonetic(Name name) {
        return Stream.of(name.first(), name.last(), name.whole())
                .distinct()
                .filter(t -> !t.phonetic().isEmpty() && !t.isInitial())
                .map(t -> key(t.phonetic(), t))
                .distinct()
                .toList();
    }

    static List<KeyValue> initial(Name name) {
        char initial = name.first().initial();
        return List.of(new KeyValue(
                String.valueOf(initial), NameFrequencies.givenNames().initialCode(initial)));
    }

    static List<KeyValue> start(Name name) {
        var text = name.first().text();
        return text.length() < START ? List.of() : List.of(key(text.substring(0, START), name.first()));
    }

    /** The name and what is left of it without any one letter: two names one edit apart share one of them. */
    static List<KeyValue> deletions(Name name) {
        var token = name.whole();
        return deletions(token.text()).stream().map(text -> key(text, token)).toList();
    }

    static List<String> deletions(String text) {
        if (text.length() < SHORTEST_FOR_DELETION) return List.of(text);
        var all = new LinkedHashSet<String>();
        all.add(text);
        for (int i = 0; i < text.length(); i++) all.add(text.substring(0, i) + text.substring(i + 1));
        return List.copyOf(all);
    }

    static List<KeyValue> parts(Name name) {
        return name.parts().stream()
                .filter(t -> t.text().length() > 2)
                .distinct()
                .map(NameKeys::key)
                .toList();
    }

    /** How each part sounds, whichever field it stood in. */
    static List<KeyValue> sounds(Name name) {
        return name.parts().stream()
                .filter(t -> !t.phonetic().isEmpty() && !t.isInitial())
                .map(t -> key(t.phonetic(), t))
                .distinct()
                .toList();
    }

    /** First letters of any two parts, in the order of the alphabet. */
    static List<KeyValue> initials(Name name) {
        var pairs = new ArrayList<KeyValue>();
        for (int i = 0; i < name.size(); i++)
            for (int j = i + 1; j < name.size(); j++) {
                char x = name.part(i).initial();
                char y = name.part(j).initial();
                var initials = NameFrequencies.givenNames();
                pairs.add(new KeyValue(
                        "" + (char) Math.min(x, y) + (char) Math.max(x, y),
                        initials.initialCode(x) + initials.initialCode(y)));
            }
        return pairs.stream().distinct().toList();
    }

    /** Any two parts in the order of the alphabet, whichever field they stood in. */
    static List<KeyValue> pairs(Name name) {
        return pairs(name, false);
    }

    static List<KeyValue> phoneticPairs(Name name) {
        return pairs(name, true);
    }

    private static List<KeyValue> pairs(Name name, boolean phonetic) {
        var pairs = new ArrayList<KeyValue>();
        for (int i = 0; i < name.size(); i++)
            for (int j = i + 1; j < name.size(); j++) {
                var x = name.part(i);
                var y = name.part(j);
                if (x.isInitial() || y.isInitial()) continue;
                var left = phonetic ? x.phonetic() : x.text();
                var right = phonetic ? y.phonetic() : y.text();
                var text = left.compareTo(right) <= 0 ? left + " " + right : right + " " + left;
                pairs.add(new KeyValue(text, rarity(x) + rarity(y)));
            }
        return pairs;
    }

    private static KeyValue key(NameToken token) {
        return key(token.text(), token);
    }

    private static KeyValue key(String text, NameToken of) {
        return new KeyValue(text, rarity(of));
    }

    private static int rarity(NameToken token) {
        return token.isInitial()
                ? NameFrequencies.givenNames().initialCode(token.initial())
                : Math.min(token.givenCode(), token.surnameCode());
    }
}

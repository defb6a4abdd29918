package org.councilhub.matching.address;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The streets of a gazetteer by name. Immutable once filled. */
final class Streets {
    private static final int LONGEST = 6;

    private final Set<String> known = new HashSet<>();

    static Streets none() {
        return new Streets();
    }

    void add(List<String> stems) {
        if (!stems.isEmpty() && stems.size() <= LONGEST) known.add(String.join(" ", stems));
    }

    /** How many words from here on are the longest street that is known; 0 where none is. */
    int longest(List<String> words, int from) {
        if (known.isEmpty()) return 0;
        var text = new StringBuilder();
        int longest = 0;
        for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
            if (i > from) text.append(' ');
            text.append(AddressParser.stem(words.get(i)));
            if (known.contains(text.toString())) longest = i - from + 1;
        }
        return longest;
    }
}

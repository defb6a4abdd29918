package org.councilhub.matching.value;

import java.util.Map;

/** Names of places with the short forms written out. */
final class PlaceName {
    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "st", "saint", "mt", "mount", "nr", "near", "nth", "north", "sth", "south", "gt", "great", "lt", "little",
            "ste", "sainte", "co", "county");

    private PlaceName() {}

    static String canonical(String raw) {
        var words = Folding.words(raw).split(" ", -1);
        for (int i = 0; i < words.length; i++) words[i] = WRITTEN_OUT.getOrDefault(words[i], words[i]);
        return String.join(" ", words);
    }
}

package org.councilhub.matching.value;

import java.util.Set;

/** Sex as forms write it: in words, by letter, in the code of ISO 5218. */
final class Sex {
    private static final Set<String> MALE = Set.of(
            "m",
            "male",
            "man",
            "boy",
            "h",
            "homme",
            "masculin",
            "hombre",
            "masculino",
            "maschio",
            "mann",
            "mannlich",
            "mezczyzna",
            "gwryw",
            "1");
    private static final Set<String> FEMALE = Set.of(
            "f",
            "female",
            "woman",
            "girl",
            "w",
            "v",
            "k",
            "femme",
            "feminin",
            "mujer",
            "femenino",
            "feminino",
            "femmina",
            "frau",
            "weiblich",
            "vrouw",
            "kobieta",
            "benyw",
            "2");
    private static final Set<String> NOT_SAID =
            Set.of("x", "u", "0", "9", "unknown", "not known", "not stated", "other", "indeterminate");

    private Sex() {}

    /** {@code m}, {@code f}, what is said where it is neither, or nothing where that is not said. */
    static String canonical(String raw) {
        var words = Folding.words(raw);
        if (MALE.contains(words)) return "m";
        if (FEMALE.contains(words)) return "f";
        return NOT_SAID.contains(words) ? "" : words;
    }
}

package org.councilhub.adapters.clean;

import java.util.Locale;
import java.util.Set;

/** Forms of address in front of a name. */
final class Titles {
    private static final Set<String> KNOWN = Set.of(
            "MR",
            "MRS",
            "MISS",
            "MS",
            "MX",
            "MSTR",
            "MASTER",
            "DR",
            "PROF",
            "PROFESSOR",
            "REV",
            "REVD",
            "SIR",
            "DAME",
            "LADY",
            "LORD",
            "FR",
            "CLLR",
            "CAPT",
            "MAJ",
            "COL",
            "LT",
            "SGT",
            "HON");

    private Titles() {}

    static boolean isTitle(String word) {
        var bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return KNOWN.contains(bare.toUpperCase(Locale.ROOT));
    }

    /** The title that a full name begins with. */
    static Cleaned title(String name) {
        var first = name.split("\\s+", 2)[0];
        return isTitle(first) ? Cleaned.kept(first) : Cleaned.none();
    }

    static Cleaned withoutTitle(String name) {
        var words = name.split("\\s+", 2);
        if (!isTitle(words[0])) return Cleaned.kept(name);
        return words.length == 1 ? Cleaned.none() : Cleaned.kept(words[1]);
    }
}

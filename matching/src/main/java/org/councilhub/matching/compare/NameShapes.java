package org.councilhub.matching.compare;

import org.councilhub.matching.value.NameToken;

/** How two different names resemble each other. */
final class NameShapes {
    static final int ONE_EDIT = 0;
    static final int TRUNCATED = 1;
    static final int NEAR = 2;
    static final int PHONETIC = 3;
    static final int ALIKE = 4;
    static final int DIFFERENT = 5;
    private static final int SHORTEST_FOR_EDIT = 4;
    private static final int SHORTEST_BEGINNING = 3;
    private static final double NEAR_LIMIT = .92;
    private static final double ALIKE_LIMIT = .86;
    /** Sounding alike alone joins 1 in 250 pairs of given names: Anne and Ian, Lee and Lou. */
    private static final double PHONETIC_LIMIT = .8;

    /** Of all limits the least. */
    static final double LEAST_LIMIT = PHONETIC_LIMIT;

    /** Just below all limits. */
    private static final double LEAST = .79;

    private NameShapes() {}

    static int compare(NameToken a, NameToken b) {
        var x = a.text();
        var y = b.text();
        int shorter = Math.min(x.length(), y.length());
        if (shorter >= SHORTEST_FOR_EDIT && Edits.atMostOne(x, y)) return ONE_EDIT;
        if (shorter >= SHORTEST_BEGINNING && (x.startsWith(y) || y.startsWith(x))) return TRUNCATED;
        if (JaroWinkler.most(x, a.letters(), y, b.letters()) < LEAST) return DIFFERENT;
        double similarity = JaroWinkler.similarity(x, y);
        if (similarity >= NEAR_LIMIT) return NEAR;
        if (similarity >= PHONETIC_LIMIT && a.soundsLike(b)) return PHONETIC;
        return similarity >= ALIKE_LIMIT ? ALIKE : DIFFERENT;
    }
}

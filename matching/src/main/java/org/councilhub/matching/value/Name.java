package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name in parts. Of given names the first part is the name and the others are middle names; a surname is compared whole
 * ({@link #whole}) and by its parts, as it may be double-barrelled or half of it changed.
 */
public final class Name implements Value {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "rev",
            "revd",
            "sir",
            "lady",
            "lord",
            "dame",
            "master",
            "mstr",
            "junior",
            "senior",
            "esq");
    /** Those that are surnames, too. */
    private static final Set<String> SURNAMES = Set.of("lord", "lady", "dame", "master", "junior", "senior");

    private static final int MOST_PARTS = 8;

    private final NameToken[] parts;
    private @Nullable NameToken whole; // when it was asked for; two threads may both make it

    private Name(NameToken[] parts) {
        this.parts = parts;
    }

    public NameToken first() {
        return parts[0];
    }

    public NameToken last() {
        return parts[parts.length - 1];
    }

    public int size() {
        return parts.length;
    }

    public NameToken part(int i) {
        return parts[i];
    }

    public List<NameToken> parts() {
        return Arrays.asList(parts);
    }

    /** All parts as one token, without blanks. */
    public NameToken whole() {
        if (parts.length == 1) return parts[0];
        var known = whole;
        if (known != null) return known;
        var made = NameTokens.of(joined(parts));
        whole = made;
        return made;
    }

    /** @return "amy jane", or empty where nothing of a name is left; whose only word is Senior is called that */
    static String canonical(List<String> raw) {
        var out = new StringBuilder();
        int parts = 0;
        var only = "";
        for (var value : raw)
            for (var part : Folding.words(value.replace(".", ". ")).split(" ", -1)) {
                if (SURNAMES.contains(part)) only = part;
                if (part.isEmpty() || parts == MOST_PARTS || TITLES.contains(part) || Generation.isCertain(part))
                    continue;
                out.append(out.isEmpty() ? "" : " ").append(part);
                parts++;
            }
        return out.isEmpty() ? only : out.toString();
    }

    static @Nullable Name parse(String canonical) {
        if (canonical.isEmpty()) return null;
        return new Name(
                Arrays.stream(canonical.split(" ", -1)).map(NameTokens::of).toArray(NameToken[]::new));
    }

    private static String joined(NameToken[] parts) {
        var out = new StringBuilder();
        for (var part : parts) out.append(part.text());
        return out.toString();
    }
}

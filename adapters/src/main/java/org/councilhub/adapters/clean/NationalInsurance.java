package org.councilhub.adapters.clean;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** National insurance numbers. */
final class NationalInsurance {
    private static final Pattern SHAPE = Pattern.compile("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]?");
    private static final Pattern FILLING = Pattern.compile("[\\s./-]+");
    /** Never given out, and those that departments use while a person has none: they are nobody's. */
    private static final Set<String> NOBODYS =
            Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "OO", "CR", "FY", "MW", "NC");

    private NationalInsurance() {}

    /** Without blanks, in upper case; what cannot be one says nothing. */
    static Cleaned number(String value) {
        var bare = FILLING.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("");
        if (!SHAPE.matcher(bare).matches() || NOBODYS.contains(bare.substring(0, 2))) return Cleaned.none();
        return Cleaned.kept(bare);
    }
}

package org.councilhub.matching.value;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A postcode without blanks, upper case. Those of other countries are read from the left, too: {@code 80331} is in sector {@code 8033}, district
 * {@code 803} and area {@code 80}.
 */
public final class Postcode implements Value {
    private static final Pattern UK = Pattern.compile("([A-Z]{1,2})([0-9][A-Z0-9]?)([0-9])([A-Z]{2})");

    private static final Pattern ZIP_PLUS_FOUR = Pattern.compile("([0-9]{5})[- ][0-9]{4}");
    private static final int SHORTEST_FOREIGN = 4;

    private final String text;
    private final String area;
    private final String district;
    private final String sector;

    private Postcode(String text) {
        this.text = text;
        var uk = UK.matcher(text);
        boolean matches = uk.matches();
        area = matches ? uk.group(1) : beginning(3);
        district = matches ? area + uk.group(2) : beginning(2);
        sector = matches ? district + " " + uk.group(3) : beginning(1);
    }

    private String beginning(int without) {
        int length = text.length() - without;
        return text.length() < SHORTEST_FOREIGN || length < 1 ? "" : text.substring(0, length);
    }

    public String text() {
        return text;
    }

    /** {@code ME}; empty for a code too short to have parts. */
    public String area() {
        return area;
    }

    /** {@code ME15} */
    public String district() {
        return district;
    }

    /** {@code ME15 6} */
    public String sector() {
        return sector;
    }

    /** Of the long American form the five digits that everybody writes. */
    static String canonical(String raw) {
        var zip = ZIP_PLUS_FOUR.matcher(raw.strip());
        if (zip.matches()) return zip.group(1);
        var out = new StringBuilder(8);
        for (char c : withoutDecimal(raw).toUpperCase(Locale.ROOT).toCharArray())
            if (Folding.isLetterOrDigit(c)) out.append(c);
        return out.toString();
    }

    /** Some systems write {@code 4011.0}. */
    private static String withoutDecimal(String raw) {
        return raw.strip().endsWith(".0") ? raw.strip().substring(0, raw.strip().length() - 2) : raw;
    }

    static @Nullable Postcode parse(String canonical) {
        return canonical.isEmpty() ? null : new Postcode(canonical);
    }
}

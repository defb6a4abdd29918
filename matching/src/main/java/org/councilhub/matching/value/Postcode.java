package org.councilhub.matching.value;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A postcode without blanks, upper case. A foreign one has no parts: it is equal or not. */
public final class Postcode implements Value {
    private static final Pattern UK = Pattern.compile("([A-Z]{1,2})([0-9][A-Z0-9]?)([0-9])([A-Z]{2})");

    private final String text;
    private final String area;
    private final String district;
    private final String sector;

    private Postcode(String text) {
        this.text = text;
        var uk = UK.matcher(text);
        boolean matches = uk.matches();
        area = matches ? uk.group(1) : "";
        district = matches ? area + uk.group(2) : "";
        sector = matches ? district + " " + uk.group(3) : "";
    }

    public String text() {
        return text;
    }

    /** {@code ME}, or empty for a foreign one. */
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

    static String canonical(String raw) {
        var out = new StringBuilder(8);
        for (char c : raw.toUpperCase(Locale.ROOT).toCharArray()) if (Folding.isLetterOrDigit(c)) out.append(c);
        return out.toString();
    }

    static @Nullable Postcode parse(String canonical) {
        return canonical.isEmpty() ? null : new Postcode(canonical);
    }
}

package org.councilhub.adapters.clean;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Postcodes of the United Kingdom: in a column of their own, or somewhere in a free text. */
final class Postcodes {
    private static final String SHAPE = "(GIR|[A-Z]{1,2}[0-9][0-9A-Z]?)\\s*([0-9][ABD-HJLNP-UW-Z]{2})";
    private static final Pattern WHOLE = Pattern.compile(SHAPE);
    private static final Pattern WITHIN = Pattern.compile("\\b" + SHAPE + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s,;]+|[\\s,;]+$");
    private static final Pattern GAP = Pattern.compile("[\\s,]*,[\\s,]*");

    private Postcodes() {}

    /** {@code me15 6jx} and {@code ME156JX} give {@code ME15 6JX}; one of no such shape is kept in upper case, as it may be abroad. */
    static Cleaned postcode(String value) {
        var upper = value.toUpperCase(Locale.ROOT);
        var matcher = WHOLE.matcher(upper);
        return Cleaned.kept(matcher.matches() ? spaced(matcher) : upper);
    }

    /** The last postcode in a text. */
    static Cleaned find(String text) {
        var last = last(text);
        return last == null ? Cleaned.none() : Cleaned.kept(spaced(last).toUpperCase(Locale.ROOT));
    }

    /** The text without its last postcode. */
    static Cleaned without(String text) {
        var last = last(text);
        if (last == null) return Cleaned.kept(text);
        var rest = text.substring(0, last.start()) + "," + text.substring(last.end());
        return Cleaned.kept(
                LOOSE_ENDS.matcher(GAP.matcher(rest).replaceAll(", ")).replaceAll(""));
    }

    private static @Nullable MatchResult last(String text) {
        return WITHIN.matcher(text).results().reduce((first, second) -> second).orElse(null);
    }

    private static String spaced(MatchResult match) {
        return match.group(1) + " " + match.group(2);
    }
}

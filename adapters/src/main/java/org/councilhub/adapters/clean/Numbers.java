package org.councilhub.adapters.clean;

import java.util.regex.Pattern;

/** Rules on numbers and on reference numbers. */
final class Numbers {
    private static final Pattern COUNTER = Pattern.compile("\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,12})?");
    private static final Pattern UPRN = Pattern.compile("0*(\\d{1,12})(\\.0*)?");

    private Numbers() {}

    static Cleaned counter(String value) {
        return COUNTER.matcher(value).matches() ? Cleaned.kept(value) : new Cleaned.Unreadable("a whole number");
    }

    static Cleaned number(String value) {
        return NUMBER.matcher(value).matches() ? Cleaned.kept(value) : new Cleaned.Unreadable("a number");
    }

    /** Also {@code 1710022145.00}, as a spreadsheet or a decimal column writes it. What is none says nothing. */
    static Cleaned uprn(String value) {
        var matcher = UPRN.matcher(value);
        if (!matcher.matches() || matcher.group(1).equals("0")) return Cleaned.none();
        return Cleaned.kept(matcher.group(1));
    }
}

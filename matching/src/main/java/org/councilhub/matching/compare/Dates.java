package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.tables.Frequency;
import org.councilhub.matching.value.CalendarDate;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Dates of birth with the errors that people and forms make. */
record Dates(int date, Optional<Frequency> exact) implements Comparison {
    static final List<String> LEVELS = List.of(
            "exact",
            "swapped",
            "one-digit",
            "placeholder",
            "two-parts",
            "two-digits",
            "year",
            "next-year",
            "different");
    private static final int EXACT = 0;
    private static final int SWAPPED = 1;
    private static final int ONE_DIGIT = 2;
    private static final int PLACEHOLDER = 3;
    private static final int TWO_PARTS = 4;
    private static final int TWO_DIGITS = 5;
    private static final int YEAR = 6;
    private static final int NEXT_YEAR = 7;
    private static final int DIFFERENT = 8;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (!(a[date] instanceof CalendarDate x) || !(b[date] instanceof CalendarDate y)) return NOTHING;
        boolean year = x.year() == y.year();
        if (year && (x.isPlaceholder() || y.isPlaceholder())) return PLACEHOLDER;
        if (x.digits().equals(y.digits())) return Comparison.of(EXACT, x.digits(), exact);
        boolean swapped = year && x.month() == y.day() && x.day() == y.month();
        if (swapped) return SWAPPED;
        if (Edits.atMostOne(x.digits(), y.digits())) return ONE_DIGIT;
        int parts = (year ? 1 : 0) + (x.month() == y.month() ? 1 : 0) + (x.day() == y.day() ? 1 : 0);
        if (parts == 2) return TWO_PARTS;
        if (otherDigits(x.digits(), y.digits()) <= 2) return TWO_DIGITS;
        if (year) return YEAR;
        return Math.abs(x.year() - y.year()) == 1 ? NEXT_YEAR : DIFFERENT;
    }

    @Override
    public List<String> words(@Nullable Value[] values) {
        return values[date] instanceof CalendarDate d ? List.of(d.digits()) : List.of();
    }

    private static int otherDigits(String x, String y) {
        int other = 0;
        for (int i = 0; i < x.length(); i++) if (x.charAt(i) != y.charAt(i)) other++;
        return other;
    }
}

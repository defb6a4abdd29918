package org.councilhub.matching.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as eight digits. It need not exist: 1980-13-41 is a typing error that still tells its year. */
public final class CalendarDate implements Value {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{2})[-/. ]?(\\d{2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?: .*)?");
    private static final Pattern MONTH_NAME = Pattern.compile("(\\d{1,2})[-/. ]([a-z]{3})[a-z]*[-/. ](\\d{4})(?: .*)?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final String digits;

    private CalendarDate(String digits) {
        this.digits = digits;
    }

    /** yyyymmdd */
    public String digits() {
        return digits;
    }

    public int year() {
        return Integer.parseInt(digits, 0, 4, 10);
    }

    public int month() {
        return Integer.parseInt(digits, 4, 6, 10);
    }

    public int day() {
        return Integer.parseInt(digits, 6, 8, 10);
    }

    /** First of January: what forms write when only the year is known. */
    public boolean isPlaceholder() {
        return digits.endsWith("0101");
    }

    static String canonical(String raw) {
        var text = raw.strip().toLowerCase(Locale.ROOT);
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) return year.group(1) + year.group(2) + year.group(3);
        var day = DAY_FIRST.matcher(text);
        if (day.matches()) return day.group(3) + two(day.group(2)) + two(day.group(1));
        var named = MONTH_NAME.matcher(text);
        return named.matches() ? withMonth(named) : "";
    }

    private static String withMonth(Matcher named) {
        int at = MONTHS.indexOf(named.group(2));
        return at < 0 || at % 3 != 0 ? "" : named.group(3) + two(String.valueOf(at / 3 + 1)) + two(named.group(1));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    static @Nullable CalendarDate parse(String canonical) {
        return canonical.isEmpty() ? null : new CalendarDate(canonical);
    }
}

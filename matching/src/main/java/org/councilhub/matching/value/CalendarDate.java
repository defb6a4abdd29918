package org.councilhub.matching.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as eight digits. It need not exist: 1980-13-41 is a typing error that still tells its year. */
public final class CalendarDate implements Value {
    private static final String BETWEEN = "[-/., ]+";
    private static final Pattern DIGITS = Pattern.compile("\\d{8}(?:[T ].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[-/. ]?(\\d{1,2})[-/. ](\\d{1,2})(?:[Tt ].*)?|(\\d{4})[-/. ](\\d{2})(\\d{2})(?:[Tt ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:,? .*)?");
    private static final Pattern NAMED_DAY_FIRST = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?" + BETWEEN
            + "(?:de |of )?([a-z]{3,12})" + BETWEEN + "(?:de |of )?(\\d{4}|\\d{2})(?: .*)?");
    private static final Pattern NAMED_MONTH_FIRST =
            Pattern.compile("([a-z]{3,12})" + BETWEEN + "(\\d{1,2})(?:st|nd|rd|th)?" + BETWEEN + "(\\d{4})(?: .*)?");
    private static final Pattern NAMED_YEAR_FIRST =
            Pattern.compile("(\\d{4})" + BETWEEN + "([a-z]{3,12})" + BETWEEN + "(\\d{1,2})(?: .*)?");

    /** Two digits from here on are of the last century. */
    private static final int CENTURY = 30;

    private final String digits;
    private final int year;
    private final int month;
    private final int day;
    private final int packed;

    private CalendarDate(String digits) {
        this.digits = digits;
        year = Integer.parseInt(digits, 0, 4, 10);
        month = Integer.parseInt(digits, 4, 6, 10);
        day = Integer.parseInt(digits, 6, 8, 10);
        packed = Integer.parseUnsignedInt(digits, 16);
    }

    /** yyyymmdd */
    public String digits() {
        return digits;
    }

    /** The digits of year, month and day, four bits each. */
    public int packed() {
        return packed;
    }

    public int year() {
        return year;
    }

    public int month() {
        return month;
    }

    public int day() {
        return day;
    }

    /** First of January: what forms write when only the year is known. */
    public boolean isPlaceholder() {
        return month == 1 && day == 1;
    }

    /** Year first, or day first; a month in words may stand anywhere. The years 0 and 9999 stand for none. */
    static String canonical(String raw) {
        var text = raw.strip();
        var digits = DIGITS.matcher(text).matches() ? ordered(text.substring(0, 8)) : byParts(text);
        return digits.startsWith("0000") || digits.startsWith("9999") ? "" : digits;
    }

    private static String byParts(String text) {
        var year = YEAR_FIRST.matcher(text);
        if (year.matches())
            return year.group(1) != null
                    ? date(year.group(1), year.group(2), year.group(3))
                    : date(year.group(4), year.group(5), year.group(6));
        var day = DAY_FIRST.matcher(text);
        if (day.matches()) return date(day.group(3), day.group(2), day.group(1));
        return inWords(text);
    }

    private static String inWords(String text) {
        if (text.chars().noneMatch(Character::isLetter) || text.length() > 40) return "";
        var folded = Folding.fold(text);
        var day = NAMED_DAY_FIRST.matcher(folded);
        if (day.matches()) return named(day, 3, 2, 1);
        var month = NAMED_MONTH_FIRST.matcher(folded);
        if (month.matches()) return named(month, 3, 1, 2);
        var year = NAMED_YEAR_FIRST.matcher(folded);
        return year.matches() ? named(year, 1, 2, 3) : "";
    }

    private static String named(Matcher parts, int year, int month, int day) {
        int number = Months.number(parts.group(month));
        return number == 0 ? "" : date(parts.group(year), String.valueOf(number), parts.group(day));
    }

    /** Eight digits are day first only where that gives a date and year first does not. */
    private static String ordered(String digits) {
        if (isDate(digits)) return digits;
        var turned = digits.substring(4) + digits.substring(2, 4) + digits.substring(0, 2);
        return isDate(turned) ? turned : digits;
    }

    private static boolean isDate(String digits) {
        int year = Integer.parseInt(digits, 0, 4, 10);
        int month = Integer.parseInt(digits, 4, 6, 10);
        int day = Integer.parseInt(digits, 6, 8, 10);
        return year >= 1850 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static String date(String year, String month, String day) {
        var century = Integer.parseInt(year) < CENTURY ? "20" : "19";
        return (year.length() == 2 ? century + year : year) + two(month) + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    static @Nullable CalendarDate parse(String canonical) {
        return canonical.isEmpty() ? null : new CalendarDate(canonical);
    }
}

package org.councilhub.matching.blocking;

import java.util.List;
import org.councilhub.matching.value.CalendarDate;

/** Keys of birth dates. Rarity: about 75 years of 365 days; the first of January stands for "unknown" and is common. */
final class DateKeys {
    private static final int YEAR = 50;
    private static final int MONTH = 29;
    private static final int DAY = 39;
    private static final int PLACEHOLDER = 24;

    private DateKeys() {}

    static List<KeyValue> date(CalendarDate date) {
        return List.of(new KeyValue(date.digits(), YEAR + monthAndDay(date)));
    }

    static List<KeyValue> year(CalendarDate date) {
        return List.of(new KeyValue(date.digits().substring(0, 4), YEAR));
    }

    static List<KeyValue> yearMonth(CalendarDate date) {
        return List.of(new KeyValue(date.digits().substring(0, 6), YEAR + (date.isPlaceholder() ? 0 : MONTH)));
    }

    static List<KeyValue> yearDay(CalendarDate date) {
        return List.of(new KeyValue(
                date.digits().substring(0, 4) + "-" + date.digits().substring(6),
                YEAR + (date.isPlaceholder() ? 0 : DAY)));
    }

    /** The two pairs of years that a year is in: two that are neighbours share one of them. */
    static List<KeyValue> years(int year) {
        return List.of(new KeyValue(year - 1 + "-" + year, YEAR - 8), new KeyValue(year + "-" + (year + 1), YEAR - 8));
    }

    static List<KeyValue> monthDay(CalendarDate date) {
        return List.of(new KeyValue(date.digits().substring(4), monthAndDay(date)));
    }

    /** Day and month in either order. */
    static List<KeyValue> unordered(CalendarDate date) {
        int less = Math.min(date.day(), date.month());
        int greater = Math.max(date.day(), date.month());
        return List.of(new KeyValue("%04d %02d %02d".formatted(date.year(), less, greater), YEAR + monthAndDay(date)));
    }

    private static int monthAndDay(CalendarDate date) {
        return date.isPlaceholder() ? PLACEHOLDER : MONTH + DAY;
    }
}

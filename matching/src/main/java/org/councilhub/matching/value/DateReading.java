package org.councilhub.matching.value;

import java.util.List;
import java.util.regex.Pattern;

/** Dates that are not written as one text, day first. */
final class DateReading {
    private static final Pattern MONTH_FIRST = Pattern.compile("\\s*(\\d{1,2})([-/. ])(\\d{1,2})([-/. ].*)");

    private DateReading() {}

    /** @param raw day, month and year; a date needs all three */
    static List<String> joined(List<String> raw) {
        return raw.size() == 3 ? List.of(String.join("/", raw)) : List.of();
    }

    static String monthFirst(String text) {
        var parts = MONTH_FIRST.matcher(text);
        return parts.matches() ? parts.group(3) + parts.group(2) + parts.group(1) + parts.group(4) : text;
    }
}

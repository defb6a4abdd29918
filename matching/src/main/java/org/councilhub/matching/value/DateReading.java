package org.councilhub.matching.value;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates that are not written as one text, day first. */
final class DateReading {
    private static final Pattern MONTH_FIRST = Pattern.compile("\\s*(\\d{1,2})([-/. ])(\\d{1,2})([-/. ].*)");

    private DateReading() {}

    /** @param raw day, month and year; a date needs all three */
    static List<String> joined(List<String> raw) {
        if (raw.size() != 3) return List.of();
        return List.of(raw.stream().map(DateReading::whole).collect(Collectors.joining("/")));
    }

    /** Some systems write {@code 1954.0}. */
    private static String whole(String number) {
        var text = number.strip();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String monthFirst(String text) {
        var parts = MONTH_FIRST.matcher(text);
        return parts.matches() ? parts.group(3) + parts.group(2) + parts.group(1) + parts.group(4) : text;
    }
}

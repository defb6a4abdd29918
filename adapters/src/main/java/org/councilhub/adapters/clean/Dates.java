package org.councilhub.adapters.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rules on dates and times in a source's own form. Strict: a 31st of February is unreadable, as is a day in the month's place. */
final class Dates {
    private Dates() {}

    /** {@code date dd/MM/yyyy} or {@code date dd-MMM-yyyy, yyyy-MM-dd}: the first form that fits; gives {@code 2011-05-02}. */
    static Rule date(String patterns) {
        var forms = Arrays.stream(patterns.split(",", -1))
                .map(String::strip)
                .map(Dates::formatter)
                .toList();
        var unreadable = new Cleaned.Unreadable("a date like " + patterns);
        return value -> {
            for (var form : forms) {
                try {
                    return Cleaned.kept(LocalDate.parse(value, form).toString());
                } catch (DateTimeException _) {
                    // another of the declared forms may fit
                }
            }
            return unreadable;
        };
    }

    /** As {@link #date}, where people type dates: one that cannot be says nothing, and the row is taken without it. */
    static Rule possibleDate(String patterns) {
        var date = date(patterns);
        return value -> date.apply(value) instanceof Cleaned.Kept kept ? kept : Cleaned.none();
    }

    /**
     * {@code time dd-MMM-yyyy HH:mm:ss Europe/London}, {@code time yyyyMMdd} or {@code time iso}: gives milliseconds
     * since 1970, as a record's version must be. Without a zone the text says its own or means UTC.
     */
    static Rule time(String arguments) {
        var zone = zoneIn(arguments);
        var pattern = zone == null
                ? arguments
                : arguments.substring(0, arguments.lastIndexOf(' ')).strip();
        var form = pattern.equals("iso") ? DateTimeFormatter.ISO_DATE_TIME : formatter(pattern);
        var unreadable = new Cleaned.Unreadable(
                pattern.equals("iso") ? "a time like 2026-11-24T09:30:00Z" : "a time like " + pattern);
        return value -> {
            try {
                return Cleaned.kept(Long.toString(instant(form.parse(value), zone == null ? ZoneOffset.UTC : zone)
                        .toEpochMilli()));
            } catch (DateTimeException | ArithmeticException _) {
                return unreadable;
            }
        };
    }

    private static Instant instant(TemporalAccessor time, ZoneId zone) {
        if (time.isSupported(ChronoField.INSTANT_SECONDS)) return Instant.from(time);
        if (time.isSupported(ChronoField.HOUR_OF_DAY))
            return LocalDateTime.from(time).atZone(zone).toInstant();
        return LocalDate.from(time).atStartOfDay(zone).toInstant();
    }

    private static @Nullable ZoneId zoneIn(String arguments) {
        var last = arguments.substring(arguments.lastIndexOf(' ') + 1);
        return last.indexOf('/') > 0 && ZoneId.getAvailableZoneIds().contains(last) ? ZoneId.of(last) : null;
    }

    private static DateTimeFormatter formatter(String pattern) {
        if (!pattern.contains("yyyy"))
            throw new IllegalArgumentException(
                    "illegal date form: %s, must have a year of four digits such as dd/MM/yyyy".formatted(pattern));
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace("yyyy", "uuuu"))
                    // Locale.UK would want the month Sept
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "illegal date form: %s, must be a form such as dd/MM/yyyy HH:mm".formatted(pattern), e);
        }
    }
}

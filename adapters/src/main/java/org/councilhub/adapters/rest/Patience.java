package org.councilhub.adapters.rest;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How long to wait before a failed call is tried again: as long as the server says, else twice as long each time. */
class Patience {
    static final int TRIES = 8;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(200);
    private final BooleanSupplier goesOn;

    /** @param goesOn false once the hub stops: then there is no time to wait */
    Patience(BooleanSupplier goesOn) {
        this.goesOn = goesOn;
    }

    /** @param failures so far, from 1 */
    static Duration afterFailure(int failures) {
        var wait = FIRST.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The header {@code Retry-After}, in seconds or as a date. */
    static Optional<Duration> asked(HttpHeaders headers, Clock clock) {
        return headers.firstValue("Retry-After").flatMap(value -> asked(value.strip(), clock));
    }

    private static Optional<Duration> asked(String value, Clock clock) {
        try {
            var wait = value.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
            if (wait.isNegative()) return Optional.of(Duration.ZERO);
            return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** @throws IOException when the hub stops meanwhile */
    void pause(Duration wait) throws IOException {
        var end = System.nanoTime() + wait.toNanos();
        try {
            for (var left = wait; left.isPositive(); left = Duration.ofNanos(end - System.nanoTime())) {
                if (!goesOn.getAsBoolean()) throw new IOException("the hub stops");
                Thread.sleep(left.compareTo(STEP) > 0 ? STEP : left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the hub stops", e);
        }
    }
}

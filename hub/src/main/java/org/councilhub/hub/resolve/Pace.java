package org.councilhub.hub.resolve;

import java.time.Duration;

/**
 * How many records of the backlog to take at once. Large batches cost least a record; while somebody waits for answers,
 * a batch must not take long, because theirs comes after it.
 */
final class Pace {
    private static final Duration ALONE = Duration.ofSeconds(1);
    private static final Duration IN_COMPANY = Duration.ofMillis(60);
    private static final Duration COMPANY_LASTS = Duration.ofSeconds(5);
    private static final int SMALLEST = 25;

    private final int largest;
    private double perSecond = 1000; // a first guess
    private long companyUntil;

    Pace(int largest) {
        this.largest = largest;
        companyUntil = System.nanoTime();
    }

    int size() {
        var target = System.nanoTime() - companyUntil < 0 ? IN_COMPANY : ALONE;
        long fits = Math.round(perSecond * target.toMillis() / 1000);
        return Math.clamp(fits, Math.min(SMALLEST, largest), largest);
    }

    void tookBacklog(int records, Duration time) {
        double now = records / Math.max(1e-3, time.toNanos() / 1e9);
        perSecond = (perSecond + now) / 2;
    }

    void metCompany() {
        companyUntil = System.nanoTime() + COMPANY_LASTS.toNanos();
    }
}

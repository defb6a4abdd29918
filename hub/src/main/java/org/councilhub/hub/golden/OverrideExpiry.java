package org.councilhub.hub.golden;

import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends overrides whose last day is over. Any instance may: ending is done once. */
@Component
class OverrideExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(OverrideExpiry.class);
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Overrides overrides;

    OverrideExpiry(Overrides overrides) {
        this.overrides = overrides;
    }

    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        try {
            overrides.endThoseUntil(LocalDate.now(HERE).minusDays(1));
        } catch (RuntimeException e) {
            LOG.warn(
                    "cannot look for overrides that are over ({}), trying again",
                    e.getClass().getSimpleName());
        }
    }
}

package org.councilhub.hub.golden;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.councilhub.hub.sources.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends overrides whose last day is over. Any instance may: ending is done once. */
@Component
class OverrideExpiry implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OverrideExpiry.class);
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Overrides overrides;
    private @Nullable ScheduledExecutorService clock;

    OverrideExpiry(Overrides overrides) {
        this.overrides = overrides;
    }

    private void look() {
        try {
            overrides.endThoseUntil(LocalDate.now(HERE).minusDays(1));
        } catch (RuntimeException e) {
            LOG.warn(
                    "cannot look for overrides that are over ({}), trying again",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("override-expiry").daemon().factory());
        var _ = clock.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (clock != null) clock.shutdownNow();
        clock = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    @Override
    public int getPhase() {
        return Signals.PHASE;
    }
}

package org.councilhub.hub.rights;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.councilhub.hub.sources.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Ends erasures as soon as the resolver has seen them. Any instance may: ending is done once. */
@Component
class Settling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Rights rights;
    private @Nullable ScheduledExecutorService clock;

    Settling(Rights rights) {
        this.rights = rights;
    }

    private void look() {
        try {
            for (var erased : rights.unsettled())
                if (rights.settle(erased)) LOG.info("erasure {} is done", erased.id());
        } catch (RuntimeException e) {
            LOG.warn("cannot end an erasure ({}), trying again", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("erasures").daemon().factory());
        var _ = clock.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
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

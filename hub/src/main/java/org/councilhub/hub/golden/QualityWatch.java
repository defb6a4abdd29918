package org.councilhub.hub.golden;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes each day's figures of data quality once, over a sample of golden records that is the same on every instance. */
@Component
class QualityWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QualityWatch.class);
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final Duration FIRST = Duration.ofMinutes(10); // what comes in after a first start is in by then
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final int SAMPLE = 20_000;

    private final GoldenRecords golden;
    private final QualityFigures figures;
    private @Nullable ScheduledExecutorService clock;

    QualityWatch(GoldenRecords golden, QualityFigures figures) {
        this.golden = golden;
        this.figures = figures;
    }

    private void look() {
        try {
            var today = LocalDate.now(HERE);
            if (!figures.hasAnyOf(today)) take(today);
        } catch (RuntimeException e) {
            LOG.warn(
                    "cannot take the figures of data quality ({}), trying again",
                    e.getClass().getSimpleName());
        }
    }

    void take(LocalDate day) {
        for (var type : RecordType.values()) {
            var count = new Quality.Count();
            for (var record : golden.sample(type, SAMPLE)) count.add(record.body());
            figures.keep(day, type, count.bySource());
        }
    }

    @Override
    public synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("quality").daemon().factory());
        var _ = clock.scheduleWithFixedDelay(
                this::look, FIRST.toMinutes(), BETWEEN_LOOKS.toMinutes(), TimeUnit.MINUTES);
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

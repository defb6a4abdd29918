package org.councilhub.hub.golden;

import java.time.LocalDate;
import java.time.ZoneId;
import org.councilhub.adapters.record.RecordType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes each day's figures of data quality once, over a sample of golden records that is the same on every instance. */
@Component
class QualityWatch {
    private static final Logger LOG = LoggerFactory.getLogger(QualityWatch.class);
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final int SAMPLE = 20_000;

    private final GoldenRecords golden;
    private final QualityFigures figures;

    QualityWatch(GoldenRecords golden, QualityFigures figures) {
        this.golden = golden;
        this.figures = figures;
    }

    /** What comes in after a first start is in when it looks first. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void look() {
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
}

package org.councilhub.hub.resolve;

import java.time.Duration;
import java.util.List;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Pending;

/** What to resolve next: first what somebody waits for, in small batches, then the others in large ones. */
final class Backlog {
    private static final int ROUND = 20;

    private final RecordType type;
    private final Pending pending;
    private final int interactiveBatch;
    private final Pace pace;

    private long after;
    private int taken;

    Backlog(RecordType type, Pending pending, ResolveSettings settings) {
        this.type = type;
        this.pending = pending;
        this.interactiveBatch = settings.interactiveBatch();
        this.pace = new Pace(settings.batch());
    }

    /** @param items empty: nothing waits */
    record Work(Lane lane, List<Pending.Item> items) {}

    Work next() {
        var urgent = pending.next(type, Lane.INTERACTIVE, 0, interactiveBatch);
        if (!urgent.isEmpty()) {
            pace.metCompany();
            return new Work(Lane.INTERACTIVE, urgent);
        }
        return new Work(Lane.BACKLOG, ofBacklog());
    }

    /**
     * Goes on behind the records that were taken last: before them lie the leavings of earlier batches in the index,
     * which would have to be stepped over. Now and then, and at the end, it looks from the beginning.
     */
    private List<Pending.Item> ofBacklog() {
        if (++taken % ROUND == 0) after = 0;
        var items = pending.next(type, Lane.BACKLOG, after, pace.size());
        if (items.isEmpty() && after > 0) items = pending.next(type, Lane.BACKLOG, 0, pace.size());
        after = items.isEmpty() ? 0 : items.getLast().record();
        return items;
    }

    void took(Work work, Duration time) {
        if (work.lane() == Lane.BACKLOG) pace.tookBacklog(work.items().size(), time);
    }
}

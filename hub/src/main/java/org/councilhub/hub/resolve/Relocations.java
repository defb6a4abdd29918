package org.councilhub.hub.resolve;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.addresses.Gazetteers;
import org.councilhub.hub.addresses.Places;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Memberships;
import org.councilhub.hub.sources.Memberships.Resolved;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Placement;
import org.councilhub.hub.sources.Placements;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Places the addresses of records again, by other properties than before. */
@Component
class Relocations {
    /** Records in one transaction: whoever waits for a record waits for these at most. */
    private static final int PAGE = 500;

    private final Gazetteers gazetteers;
    private final Memberships memberships;
    private final Placements placements;
    private final Pending pending;
    private final Epochs epochs;
    private final Workers workers;
    private final TransactionTemplate transaction;

    Relocations(
            Gazetteers gazetteers,
            Memberships memberships,
            Placements placements,
            Pending pending,
            Epochs epochs,
            Workers workers,
            PlatformTransactionManager transactions) {
        this.gazetteers = gazetteers;
        this.memberships = memberships;
        this.placements = placements;
        this.pending = pending;
        this.epochs = epochs;
        this.workers = workers;
        transaction = new TransactionTemplate(transactions);
    }

    Relocation of(RecordType type) {
        return new Relocation(type, this);
    }

    Places refresh() {
        return gazetteers.refresh();
    }

    /** Whether properties have changed since a type's addresses were placed, and are at rest. */
    boolean isDue(RecordType type) {
        return gazetteers.lastBatch() > epochs.placedUpTo(type) && !pending.waits(RecordType.PROPERTY);
    }

    boolean areOf(RecordType type, Places places) {
        return epochs.placedBy(type).filter(places.hash()::equals).isPresent();
    }

    /** From now on this type's records are placed by others than all of them were. */
    void begin(RecordType type, long epoch) {
        epochs.unplaced(type, epoch);
    }

    void finish(RecordType type, long epoch, Places places) {
        epochs.placed(type, epoch, places);
        transaction.executeWithoutResult(status -> pending.announce()); // who waits for all to be at rest
    }

    /**
     * Those whose property changes are resolved again; of the others only what is known of it is written.
     *
     * @param after surrogate
     * @return the last one's surrogate; {@code after} where there are no more
     */
    long replace(RecordType type, long epoch, long after, Places places) {
        var page = memberships.following(type, after, PAGE);
        if (page.isEmpty()) return after;
        var found = workers.map(page, row -> place(row, places));
        var before = placements.of(page.stream().map(Resolved::record).toList());
        var moved = new ArrayList<Long>();
        var told = new ArrayList<Placement>();
        var again = new ArrayList<Long>();
        for (int i = 0; i < page.size(); i++) {
            long record = page.get(i).record();
            var known = before.getOrDefault(record, List.of());
            if (known.equals(found.get(i))) continue;
            if (Placement.filled(known).equals(Placement.filled(found.get(i)))) {
                again.add(record);
                told.addAll(found.get(i));
            } else moved.add(record);
        }
        if (!moved.isEmpty() || !again.isEmpty())
            transaction.executeWithoutResult(status -> {
                epochs.hold(type, epoch);
                placements.replace(again, told);
                if (!moved.isEmpty()) pending.add(type, moved, Lane.BACKLOG);
            });
        return page.getLast().record();
    }

    private static List<Placement> place(Resolved row, Places places) {
        var content = row.content();
        return content == null
                ? List.of()
                : places.place(
                        row.id().type(), row.record(), RecordJson.mapper().readTree(content));
    }
}

package org.councilhub.hub.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.postgres.Uuids;
import org.councilhub.hub.sources.StoredRecords.Stored;
import org.jspecify.annotations.Nullable;

/** Lands arrivals inside one transaction: looks at all, decides each, writes all. */
class LandingBatch {
    private final StoredRecords records;
    private final Tombstones tombstones;
    private final Map<RecordType, SortedSet<Long>> touched = new EnumMap<>(RecordType.class);

    private Map<RecordId, Receipt> receipts = Map.of();

    LandingBatch(StoredRecords records, Tombstones tombstones) {
        this.records = records;
        this.tombstones = tombstones;
    }

    /** @param record surrogate of the source record */
    record Receipt(RecordId id, long record, UUID publicId, State state) {
        private static final long NO_RECORD = 0;

        /** Nothing is there any more but the tombstone. */
        static Receipt erased(RecordId id, UUID publicId) {
            return new Receipt(id, NO_RECORD, publicId, State.ERASED);
        }
    }

    /** @return one receipt an arrival, in their order; a record that arrives several times is landed in this order */
    List<Receipt> landAll(List<Arrival> arrivals) {
        var all = new ArrayList<@Nullable Receipt>(Collections.nCopies(arrivals.size(), null));
        for (var round : rounds(arrivals)) {
            var landed = land(round.stream().map(arrivals::get).toList());
            round.forEach(index -> all.set(index, landed.get(arrivals.get(index).id())));
        }
        return all.stream().map(Objects::requireNonNull).toList();
    }

    /** Surrogates of the records that the resolver has to look at again, ascending. */
    Map<RecordType, SortedSet<Long>> touched() {
        return touched;
    }

    /** Indexes of arrivals, split so that no record is twice in one round. */
    private static Collection<List<Integer>> rounds(List<Arrival> arrivals) {
        var seen = new HashMap<RecordId, Integer>();
        var rounds = new TreeMap<Integer, List<Integer>>();
        for (int index = 0; index < arrivals.size(); index++) {
            int round = seen.merge(arrivals.get(index).id(), 1, Integer::sum);
            rounds.computeIfAbsent(round, number -> new ArrayList<>()).add(index);
        }
        return rounds.values();
    }

    /**
     * First all inserts, then all locks, each in the order of the ids: two batches never lock each other out. What
     * another batch inserts meanwhile is waited for by the insert, and is there when it is locked.
     */
    private Map<RecordId, Receipt> land(List<Arrival> arrivals) {
        receipts = new HashMap<>();
        var sorted = arrivals.stream().sorted(Comparator.comparing(Arrival::id)).toList();
        var known = records.known(ids(sorted));
        insertUnlessErased(sorted.stream().filter(a -> !known.contains(a.id())).toList());
        var rest = sorted.stream().filter(a -> !receipts.containsKey(a.id())).toList();
        if (!rest.isEmpty()) change(rest);
        return receipts;
    }

    private static List<RecordId> ids(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::id).toList();
    }

    private void insertUnlessErased(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return;
        tombstones.of(ids(arrivals)).forEach((id, publicId) -> receipts.put(id, Receipt.erased(id, publicId)));
        insert(arrivals.stream().filter(a -> !receipts.containsKey(a.id())).toList());
    }

    private void insert(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return;
        var publicIds = new LinkedHashMap<RecordId, UUID>();
        arrivals.forEach(arrival -> publicIds.put(arrival.id(), Uuids.timeOrdered()));
        var byPublicId = arrivals.stream().collect(Collectors.toMap(a -> publicIds.get(a.id()), a -> a));
        for (var inserted : records.insert(arrivals, publicIds)) {
            var arrival = Objects.requireNonNull(byPublicId.get(inserted.publicId()));
            var state = arrival.hash() == null ? State.DELETED : State.NEW;
            receipts.put(arrival.id(), new Receipt(arrival.id(), inserted.record(), inserted.publicId(), state));
            touch(arrival.id(), inserted.record());
        }
    }

    /** One may have been erased, and even have lost its key, while its lock was waited for. */
    private void change(List<Arrival> arrivals) {
        var stored = records.lock(ids(arrivals));
        stored.values().stream()
                .filter(Stored::erased)
                .forEach(there -> receipts.put(there.id(), Receipt.erased(there.id(), there.publicId())));
        var gone = ids(arrivals).stream().filter(id -> !stored.containsKey(id)).toList();
        if (!gone.isEmpty())
            tombstones.of(gone).forEach((id, publicId) -> receipts.put(id, Receipt.erased(id, publicId)));
        change(
                arrivals.stream()
                        .filter(arrival -> !receipts.containsKey(arrival.id()))
                        .toList(),
                stored);
    }

    private void change(List<Arrival> arrivals, Map<RecordId, Stored> stored) {
        var confirmed = new ArrayList<Stored>();
        var newer = new LinkedHashMap<Stored, Arrival>();
        var older = new LinkedHashMap<Stored, Arrival>();
        for (var arrival : arrivals) {
            var there = Objects.requireNonNull(stored.get(arrival.id()));
            boolean same = Objects.equals(there.run().hash(), arrival.hash());
            if (arrival.version() > there.run().version()) {
                if (same) confirmed.add(there.confirmedAt(arrival.version()));
                else newer.put(there, arrival);
            } else if (arrival.version() < there.run().version() || !same) {
                older.put(there, arrival);
            } else {
                receive(there, State.UNCHANGED);
            }
        }
        confirm(confirmed);
        supersede(newer);
        retell(older);
    }

    private void confirm(List<Stored> confirmed) {
        if (confirmed.isEmpty()) return;
        records.confirm(confirmed);
        confirmed.forEach(stored -> receive(stored, State.UNCHANGED));
    }

    private void supersede(Map<Stored, Arrival> newer) {
        if (newer.isEmpty()) return;
        records.supersede(newer.keySet().stream().map(Stored::record).toList(), List.copyOf(newer.values()));
        newer.forEach((stored, arrival) -> {
            receive(stored, arrival.hash() == null ? State.DELETED : State.CHANGED);
            touch(stored.id(), stored.record());
        });
    }

    private void retell(Map<Stored, Arrival> older) {
        if (older.isEmpty()) return;
        var timelines = records.timelines(List.copyOf(older.keySet()));
        var rewritten = new ArrayList<Retelling>();
        older.forEach((stored, arrival) -> {
            var before = Objects.requireNonNull(timelines.get(stored.record()));
            var after = before.with(arrival);
            if (!after.equals(before)) rewritten.add(after);
            if (after.movedSince(before.current())) touch(stored.id(), stored.record());
            receive(stored, state(before, after));
        });
        if (!rewritten.isEmpty()) records.rewrite(rewritten);
    }

    private void touch(RecordId id, long record) {
        touched.computeIfAbsent(id.type(), type -> new TreeSet<>()).add(record);
    }

    private static State state(Retelling before, Retelling after) {
        var hash = after.current().run().hash();
        if (Objects.equals(hash, before.current().run().hash())) return State.STALE;
        return hash == null ? State.DELETED : State.CHANGED;
    }

    private void receive(Stored stored, State state) {
        receipts.put(stored.id(), new Receipt(stored.id(), stored.record(), stored.publicId(), state));
    }
}

package org.councilhub.matching.candidates;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.councilhub.matching.MatchRecord;
import org.jspecify.annotations.Nullable;

/** What was put and removed lately, found without a search: it counts for more than what a snapshot of the index says. */
final class Changes {
    /** The record, or that it is gone. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Change(@Nullable MatchRecord record, long[] keys) {
        static final Change GONE = new Change(null, new long[0]);
    }

    private final ConcurrentHashMap<String, Change> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Set<String>> byKey = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    void put(MatchRecord record, long[] keys) {
        for (long key : keys)
            byKey.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(record.id());
        replace(record.id(), new Change(record, keys));
    }

    void remove(String id) {
        replace(id, Change.GONE);
    }

    private void replace(String id, Change change) {
        var before = byId.put(id, change);
        count.incrementAndGet();
        if (before == null) return;
        for (long key : before.keys)
            if (java.util.Arrays.binarySearch(change.keys, key) < 0)
                byKey.getOrDefault(key, Collections.emptySet()).remove(id);
    }

    /** How many changes, those of one record counted each. */
    int size() {
        return count.get();
    }

    /** Null where nothing changed. */
    @Nullable
    Change of(String id) {
        return byId.get(id);
    }

    Set<String> sharing(long key) {
        return byKey.getOrDefault(key, Collections.emptySet());
    }

    Iterable<Change> all() {
        return byId.values();
    }
}

package org.councilhub.matching.candidates;

import java.util.concurrent.ConcurrentHashMap;
import org.councilhub.matching.MatchRecord;
import org.jspecify.annotations.Nullable;

/** Records that were put or read lately, ready for comparing. When it has grown large it starts anew. */
final class RecentRecords {
    private static final int LARGEST = 200_000;

    private final ConcurrentHashMap<String, MatchRecord> records = new ConcurrentHashMap<>();

    void put(MatchRecord record) {
        if (records.mappingCount() >= LARGEST) records.clear();
        records.put(record.id(), record);
    }

    void remove(String id) {
        records.remove(id);
    }

    @Nullable
    MatchRecord find(String id) {
        return records.get(id);
    }
}

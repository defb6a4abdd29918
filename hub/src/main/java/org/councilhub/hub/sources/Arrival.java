package org.councilhub.hub.sources;

import java.util.UUID;
import java.util.regex.Pattern;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way in.
 *
 * @param json the content; null: deleted
 * @param hash the first 128 bits of the text's SHA-256: whether a content is the same is decided by it alone
 */
record Arrival(
        RecordId id,
        long version,
        @Nullable String json,
        @Nullable UUID hash) {
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(\\\\{2})*\\\\u0000"); // PostgreSQL cannot hold it

    static Arrival of(SourceRecord record) {
        var content = record.content();
        if (content == null) return new Arrival(record.id(), record.version(), null, null);
        String json = RecordJson.write(content);
        if (json.contains("\\u0000") && NUL.matcher(json).find())
            throw new IllegalArgumentException(
                    "illegal content of a %s record: holds a NUL character, which the adapter must take out"
                            .formatted(record.id().source()));
        return new Arrival(record.id(), record.version(), json, TextHash.of(json));
    }
}

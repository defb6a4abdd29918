package org.councilhub.adapters.record;

import org.jspecify.annotations.Nullable;

/**
 * What one source system says about one person or property, at one version of its own.
 *
 * @param version the source's own: a counter, or a time in milliseconds since 1970; where a source has none, the
 *     extract's time. Of two versions the higher is current, whichever arrives first.
 * @param content null when the source deleted the record at this version
 */
public record SourceRecord(
        RecordId id, long version, @Nullable Content content) {
    public SourceRecord {
        if (version < 0)
            throw new IllegalArgumentException("illegal version: %d, must not be negative".formatted(version));
        if (content != null && content.type() != id.type())
            throw new IllegalArgumentException("illegal content: a %s under the id of a %s"
                    .formatted(content.type().word(), id.type().word()));
    }

    public static SourceRecord of(RecordId id, long version, Content content) {
        return new SourceRecord(id, version, content);
    }

    public static SourceRecord deleted(RecordId id, long version) {
        return new SourceRecord(id, version, null);
    }

    public boolean isDeleted() {
        return content == null;
    }
}

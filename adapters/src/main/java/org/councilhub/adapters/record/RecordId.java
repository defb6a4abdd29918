package org.councilhub.adapters.record;

import java.util.Comparator;

/**
 * Names a source record for ever. Ties anywhere in the hub break in this natural order, never on a surrogate.
 *
 * @param source the source system, such as {@code council-tax}
 * @param key the source's own key; any characters, it can be personal, so it never stands in a URL or a log
 */
public record RecordId(String source, RecordType type, String key) implements Comparable<RecordId> {
    private static final int MAX_KEY = 200;
    private static final Comparator<RecordId> ORDER =
            Comparator.comparing(RecordId::source).thenComparing(RecordId::type).thenComparing(RecordId::key);

    public RecordId {
        if (source.isBlank()) throw new IllegalArgumentException("illegal source: blank, must name a source system");
        if (key.isBlank()) throw new IllegalArgumentException("illegal key: blank, must be the source's own key");
        if (key.length() > MAX_KEY)
            throw new IllegalArgumentException(
                    "illegal key: %d characters, must be at most %d".formatted(key.length(), MAX_KEY));
        if (key.indexOf('\0') >= 0) throw new IllegalArgumentException("illegal key: holds a NUL character");
    }

    @Override
    public int compareTo(RecordId other) {
        return ORDER.compare(this, other);
    }
}

package org.councilhub.matching.blocking;

import java.util.Arrays;
import java.util.List;

/** Values that parts of keys take, packed: hash, length and rarity. */
public final class KeyValues {
    private static final int FIRST = 4;

    private long[] hashes;
    private int[] lengths;
    private short[] eighths;
    private int size;

    public KeyValues() {
        this(FIRST);
    }

    private KeyValues(int room) {
        hashes = new long[room];
        lengths = new int[room];
        eighths = new short[room];
    }

    static KeyValues of(List<KeyValue> values) {
        var packed = new KeyValues(values.size());
        packed.add(values);
        return packed;
    }

    public void add(List<KeyValue> values) {
        for (var value : values) {
            if (size == hashes.length) grow(Math.max(FIRST, size * 2));
            hashes[size] = KeyHash.of(value.text());
            lengths[size] = value.text().length();
            eighths[size++] = (short) Math.min(value.eighths(), KeyValue.RARE);
        }
    }

    /** The same, without room for more. */
    public KeyValues trimmed() {
        grow(size);
        return this;
    }

    private void grow(int room) {
        hashes = Arrays.copyOf(hashes, room);
        lengths = Arrays.copyOf(lengths, room);
        eighths = Arrays.copyOf(eighths, room);
    }

    public int size() {
        return size;
    }

    long hash(int i) {
        return hashes[i];
    }

    int length(int i) {
        return lengths[i];
    }

    int eighths(int i) {
        return eighths[i];
    }
}

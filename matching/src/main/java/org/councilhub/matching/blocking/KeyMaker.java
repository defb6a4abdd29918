package org.councilhub.matching.blocking;

import java.util.List;
import java.util.Set;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes the keys of one rule as numbers, see {@link KeyHash}: each once, in the order of the parts' values. For one thread. */
public final class KeyMaker {
    private final BlockingRule rule;
    private final int rarest;
    private final LongSet stop;
    private final long start;
    private final Options[] options;
    private final long[] keys = new long[BlockingRule.MOST_KEYS];
    private int size;

    /**
     * @param rarest in eighths of a bit: keys that are expected to be more common than that are left out
     * @param stop texts of keys that are too common in fact
     */
    public KeyMaker(BlockingRule rule, int rarest, Set<String> stop) {
        this(rule, rarest, stop(rule, stop));
    }

    private KeyMaker(BlockingRule rule, int rarest, LongSet stop) {
        this.rule = rule;
        this.rarest = rarest;
        this.stop = stop;
        start = KeyHash.of(rule.name() + ':');
        options = new Options[rule.parts().size()];
    }

    /** Another one of the same rule, for another thread. */
    public KeyMaker another() {
        return new KeyMaker(rule, rarest, stop);
    }

    private static LongSet stop(BlockingRule rule, Set<String> stop) {
        var ofRule = rule.name() + ':';
        return LongSet.of(stop.stream()
                .filter(key -> key.startsWith(ofRule))
                .mapToLong(KeyHash::keyOf)
                .toArray());
    }

    /** What a part may take: the values from one place to another in a list of them. */
    private record Options(KeyValues values, int from, int to) {}

    public void part(int part, KeyValues values, int from, int to) {
        options[part] = new Options(values, from, to);
    }

    /** Makes the keys of a record. */
    public void make(@Nullable Value[] values) {
        for (int i = 0; i < options.length; i++) {
            var part = rule.parts().get(i);
            var value = values[part.field()];
            var all = KeyValues.of(value == null ? List.of() : part.function().of(value));
            part(i, all, 0, all.size());
        }
        make();
    }

    /** Makes the keys of what was given for each part. */
    public void make() {
        size = 0;
        combine(0, start, 0);
    }

    private void combine(int part, long hash, int eighths) {
        if (part == options.length) {
            if (eighths >= rarest) add(KeyHash.key(hash));
            return;
        }
        var at = options[part];
        long before = part == 0 ? hash : KeyHash.between(hash);
        for (int i = at.from; i < at.to && size < keys.length; i++)
            combine(
                    part + 1,
                    KeyHash.joined(before, at.values.hash(i), at.values.length(i)),
                    eighths + at.values.eighths(i));
    }

    private void add(long key) {
        for (int i = 0; i < size; i++) if (keys[i] == key) return;
        if (!stop.contains(key)) keys[size++] = key;
    }

    public int size() {
        return size;
    }

    public long key(int i) {
        return keys[i];
    }
}

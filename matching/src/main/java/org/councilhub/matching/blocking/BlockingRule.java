package org.councilhub.matching.blocking;

import java.util.List;
import java.util.Set;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes the keys of a record: every combination of its parts' values. A record that lacks a part has no key of this rule. */
public record BlockingRule(String name, List<Part> parts) {
    /** A safeguard against names of hundreds of parts. */
    static final int MOST_KEYS = 64;

    private static final double EIGHTHS = 8;

    /** @param field index of the field */
    public record Part(int field, KeyFunction function) {}

    public BlockingRule {
        parts = List.copyOf(parts);
    }

    /**
     * @param rarest in eighths of a bit: keys that are expected to be more common than that are left out
     * @param stop keys that are too common in fact
     */
    public void keys(@Nullable Value[] values, int rarest, Set<String> stop, Set<String> into) {
        combine(
                values,
                0,
                new StringBuilder(name).append(':'),
                0,
                new Limits(rarest, stop, into, into.size() + MOST_KEYS));
    }

    private record Limits(int rarest, Set<String> stop, Set<String> into, int most) {}

    private void combine(@Nullable Value[] values, int part, StringBuilder key, int eighths, Limits limits) {
        if (part == parts.size()) {
            var text = key.toString();
            if (eighths >= limits.rarest && !limits.stop.contains(text)) limits.into.add(text);
            return;
        }
        var value = values[parts.get(part).field];
        if (value == null) return;
        int length = key.length();
        for (var option : parts.get(part).function.of(value)) {
            if (limits.into.size() >= limits.most) return;
            key.append(part == 0 ? "" : "|").append(option.text());
            combine(values, part + 1, key, eighths + option.eighths(), limits);
            key.setLength(length);
        }
    }

    /** The rarity that a key needs, so that of a population no more than a limit is expected to share it. */
    public static int rarest(long population, long limit) {
        return (int) StrictMath.max(
                0, StrictMath.round(StrictMath.log((double) population / limit) / StrictMath.log(2) * EIGHTHS));
    }
}

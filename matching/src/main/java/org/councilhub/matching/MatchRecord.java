package org.councilhub.matching;

import java.util.List;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/** A record made ready by a {@link Matcher}, for that matcher's model. Equal when id and compared values are. */
public final class MatchRecord {
    private final String id;
    private final List<List<String>> canonical;
    private final @Nullable Value[] values;

    MatchRecord(String id, List<List<String>> canonical, @Nullable Value[] values) {
        this.id = id;
        this.canonical = canonical;
        this.values = values;
    }

    public String id() {
        return id;
    }

    /** The same record under another id. */
    public MatchRecord called(String other) {
        return new MatchRecord(other, canonical, values);
    }

    /** Canonical texts by field index: all that is compared. Two records with equal ones are indistinguishable to the model. */
    public List<List<String>> compared() {
        return canonical;
    }

    /** Whether the model has anything to compare it by. */
    public boolean isEmpty() {
        return canonical.stream().allMatch(List::isEmpty);
    }

    @Nullable
    Value[] values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchRecord record && id.equals(record.id) && canonical.equals(record.canonical);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + canonical.hashCode();
    }

    @Override
    public String toString() {
        return "MatchRecord[" + id + "]";
    }
}

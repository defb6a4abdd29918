package org.councilhub.hub.golden;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What is known, ready to serve: for each attribute group all values that source records give, the best first.
 *
 * @param groups by name
 * @param records in the order of their (source, type, key)
 */
public record GoldenBody(SortedMap<String, Group> groups, List<RecordRef> records) {
    static final GoldenBody EMPTY = new GoldenBody(new TreeMap<>(), List.of());

    public GoldenBody {
        groups = groups == null ? new TreeMap<>() : new TreeMap<>(groups); // left out in JSON when empty
        records = records == null ? List.of() : List.copyOf(records);
    }

    /**
     * @param reason why the first value is the best
     * @param values different ones, best first
     */
    public record Group(Reason reason, List<RankedValue> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    /** @param from the records that give it, the weightiest first */
    public record RankedValue(JsonNode value, List<Provenance> from) {
        public RankedValue {
            from = List.copyOf(from);
        }
    }

    /**
     * @param record opaque id of the source record
     * @param version the source's own, from which on it told this
     * @param trust of the source for this group, [0..1]
     */
    public record Provenance(UUID record, String source, long version, double trust) {}

    /** @param id opaque id of a source record that belongs to the golden record */
    public record RecordRef(UUID id, String source) {}

    /** Why one value won over the next. */
    public enum Reason {
        ONLY_VALUE,
        MOST_TRUSTED,
        MOST_RECENT,
        MOST_VALID,
        /** All else is equal: its record comes first by (source, type, key). */
        FIRST
    }

    public Optional<Group> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    public Optional<JsonNode> best(String group) {
        return group(group).map(found -> found.values().getFirst().value());
    }
}

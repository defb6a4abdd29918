package org.councilhub.hub.golden;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.councilhub.hub.access.View;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known, ready to serve: for each attribute group all values that source records give, the best first, with all
 * that their order rests on. A reader is shown what is left of it when everything hidden is taken away and the rest is
 * put in order anew: {@link #seenBy}.
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
     * @param halfLifeDays by which age counts; null: it does not
     * @param sameAs the group whose winning record wins this one, too, when it speaks of it
     */
    public record Group(
            Reason reason,
            List<RankedValue> values,
            @Nullable Double halfLifeDays,
            @Nullable String sameAs) {
        public Group {
            values = List.copyOf(values);
        }

        UUID winner() {
            return values.getFirst().from().getFirst().record();
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
     * @param validity factor of the checks that it does not pass, [0..1]; null: 1
     * @param completeness share of the wanted parts that it has, [0..1]; null: 1
     * @param override the steward's override that says this about the record; null: the source does
     */
    public record Provenance(
            UUID record,
            String source,
            long version,
            double trust,
            @Nullable Double validity,
            @Nullable Double completeness,
            @Nullable UUID override) {
        /** Stands for a version that is not shown. */
        static final long NO_VERSION = -1;

        Provenance withoutVersion() {
            return new Provenance(record, source, NO_VERSION, trust, validity, completeness, override);
        }

        double valid() {
            return validity == null ? 1 : validity;
        }

        double complete() {
            return completeness == null ? 1 : completeness;
        }
    }

    /** @param id opaque id of a source record that belongs to the golden record */
    public record RecordRef(UUID id, String source) {}

    /** Why one value won over the next. */
    public enum Reason {
        ONLY_VALUE,
        /** A steward says so. */
        OVERRIDDEN,
        /** The record that won another group wins this one, too. */
        SAME_SOURCE,
        MOST_TRUSTED,
        MOST_RECENT,
        MOST_VALID,
        MOST_COMPLETE,
        /** All else is equal: its record comes first by (source, type, key). */
        FIRST
    }

    public Optional<Group> group(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    public Optional<JsonNode> best(String group) {
        return group(group).map(found -> found.values().getFirst().value());
    }

    public boolean saysNothing() {
        return records.isEmpty();
    }

    /** What a reader may see of it. A record that says nothing that may be seen is not there. */
    public GoldenBody seenBy(View view) {
        if (view.isUnlimited()) return this;
        var left = isShownWhole(view) ? this : keeping((group, from) -> view.shows(from.source(), group));
        return left.records().stream().allMatch(record -> view.showsAll(record.source()))
                ? left
                : left.withVersions(view);
    }

    /** Most readers see all that there is of most records: then the stored order is theirs. */
    private boolean isShownWhole(View view) {
        var speaking = new HashSet<UUID>();
        for (var group : groups.entrySet())
            for (var value : group.getValue().values())
                for (var from : value.from()) {
                    if (!view.shows(from.source(), group.getKey())) return false;
                    speaking.add(from.record());
                }
        return speaking.size() == records.size(); // one that says nothing is not shown
    }

    /** A version counts changes of the whole record: only who may see all of it is shown it. */
    private GoldenBody withVersions(View view) {
        var left = new TreeMap<String, Group>();
        groups.forEach((name, group) -> left.put(
                name,
                new Group(
                        group.reason(),
                        group.values().stream()
                                .map(value -> new RankedValue(
                                        value.value(),
                                        value.from().stream()
                                                .map(from ->
                                                        view.showsAll(from.source()) ? from : from.withoutVersion())
                                                .toList()))
                                .toList(),
                        group.halfLifeDays(),
                        group.sameAs())));
        return new GoldenBody(left, records);
    }

    /** What it would be without these records. */
    GoldenBody without(Set<UUID> gone) {
        return keeping((group, from) -> !gone.contains(from.record()));
    }

    private GoldenBody keeping(BiPredicate<String, Provenance> kept) {
        var ranking = new Ranking(records);
        groups.forEach((name, group) -> {
            for (var value : group.values())
                for (var from : value.from())
                    if (kept.test(name, from))
                        ranking.add(name, group.halfLifeDays(), group.sameAs(), value.value(), from);
        });
        var left = ranking.groups();
        var speaking = new HashSet<UUID>();
        left.values()
                .forEach(group ->
                        group.values().forEach(value -> value.from().forEach(from -> speaking.add(from.record()))));
        return new GoldenBody(
                left,
                records.stream()
                        .filter(record -> speaking.contains(record.id()))
                        .toList());
    }
}

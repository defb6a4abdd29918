package org.councilhub.hub.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.Relation;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenReads.Seen;
import org.councilhub.hub.golden.Relations.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What is related to a golden record, as one reader may see it: a relation is shown when its source shares it and both ends
 * may be seen. A household is who lives at one property now; where many do it is none, but an institution or a block.
 */
@Component
class Relatives {
    private static final int MOST = 500;
    private static final int LARGEST_HOUSEHOLD = 12;
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final String HOUSEHOLD = "household";

    private final Relations relations;
    private final GoldenRecords golden;

    Relatives(Relations relations, GoldenRecords golden) {
        this.relations = relations;
        this.golden = golden;
    }

    /**
     * @param kind such as lives-at; of what others are to it, the same word with {@code of: true}
     * @param of whether the other is the first of the two: the person who lives at this property
     * @param sources that say so
     * @param current false: a value that does not win any more, or a last day that is over
     * @param content of the other: name or address, as the reader may see it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Related(
            String kind,
            boolean of,
            UUID id,
            String type,
            List<String> sources,
            boolean current,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Map<String, JsonNode> content) {}

    private record Link(
            String kind,
            boolean of,
            GoldenId other,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    List<Related> to(Seen seen, RecordType type, Caller caller) {
        var links = new LinkedHashMap<Link, Set<String>>();
        for (var row : relations.of(seen.id()))
            row.to().filter(to -> isShared(row, caller)).ifPresent(to -> link(links, row, false, to));
        for (var row : relations.naming(seen.id(), MOST)) if (isShared(row, caller)) link(links, row, true, row.of());
        var others = others(links.keySet(), caller);
        var related = new ArrayList<Related>();
        links.forEach((link, sources) -> Optional.ofNullable(others.get(link.other()))
                .filter(other -> !withheld(seen, type, other, caller))
                .ifPresent(other -> related.add(related(link, sources, seen, other))));
        household(seen, type, related, caller);
        related.sort(Comparator.comparing(Related::kind).thenComparing(Related::id));
        return related;
    }

    private static boolean isShared(Row row, Caller caller) {
        return caller.view(row.type()).shows(row.source(), row.attribute());
    }

    private static void link(Map<Link, Set<String>> links, Row row, boolean of, GoldenId other) {
        links.computeIfAbsent(new Link(row.kind().word(), of, other, row.since(), row.until()), link -> new TreeSet<>())
                .add(row.source());
    }

    private Map<GoldenId, GoldenRecord> others(Collection<Link> links, Caller caller) {
        var ids = new HashSet<GoldenId>();
        links.forEach(link -> ids.add(link.other()));
        return seen(ids, caller);
    }

    private Map<GoldenId, GoldenRecord> seen(Set<GoldenId> ids, Caller caller) {
        var seen = new HashMap<GoldenId, GoldenRecord>();
        golden.findAll(ids)
                .forEach(record ->
                        record.seenBy(caller.view(record.type())).ifPresent(left -> seen.put(left.id(), left)));
        return seen;
    }

    /** Where protected people are is told from neither end. */
    private static boolean withheld(Seen seen, RecordType type, GoldenRecord other, Caller caller) {
        if (caller.view(type).isUnlimited()) return false;
        return other.guarded() || seen.guarded();
    }

    private static Related related(Link link, Set<String> sources, Seen seen, GoldenRecord other) {
        return new Related(
                link.kind(),
                link.of(),
                other.id().value(),
                other.type().word(),
                List.copyOf(sources),
                isCurrent(link, seen, other),
                link.since(),
                link.until(),
                summary(other));
    }

    private static boolean isCurrent(Link link, Seen seen, GoldenRecord other) {
        var until = link.until();
        if (until != null) return !until.isBefore(LocalDate.now(HERE));
        boolean byAddress =
                link.kind().equals(Relation.Kind.LIVES_AT.word()) || link.kind().equals(Relation.Kind.TRADES_AT.word());
        if (!byAddress) return true;
        var dweller = link.of() ? other.body() : seen.body();
        var place = link.of() ? seen.body() : other.body();
        return uprn(dweller, "address")
                .flatMap(uprn -> place.best("uprn").map(own -> own.asString().equals(uprn)))
                .orElse(true);
    }

    private static Optional<String> uprn(GoldenBody body, String group) {
        return body.best(group).map(value -> value.path("uprn").asString("")).filter(uprn -> !uprn.isEmpty());
    }

    private static Map<String, JsonNode> summary(GoldenRecord other) {
        var summary = new LinkedHashMap<String, JsonNode>();
        var content = other.content();
        for (var group : List.of("name", "address")) {
            var value = content.get(group);
            if (value != null && (other.type() != RecordType.PERSON || group.equals("name"))) summary.put(group, value);
        }
        return summary;
    }

    private void household(Seen seen, RecordType type, List<Related> related, Caller caller) {
        if (type != RecordType.PERSON || (seen.guarded() && !caller.view(type).isUnlimited())) return;
        var homes = related.stream()
                .filter(each -> each.current() && !each.of() && each.kind().equals(Relation.Kind.LIVES_AT.word()))
                .map(each -> new GoldenId(each.id()))
                .toList();
        for (var home : homes) members(seen, home, caller).forEach(related::add);
    }

    private List<Related> members(Seen seen, GoldenId home, Caller caller) {
        var place = seen(Set.of(home), caller).get(home);
        if (place == null) return List.of();
        var there = new HashMap<GoldenId, Set<String>>();
        for (var row : relations.naming(home, MOST))
            if (row.kind() == Relation.Kind.LIVES_AT && isShared(row, caller))
                there.computeIfAbsent(row.of(), id -> new TreeSet<>()).add(row.source());
        var people = seen(there.keySet(), caller);
        people.values()
                .removeIf(person ->
                        (person.guarded() && !caller.view(RecordType.PERSON).isUnlimited())
                                || !uprn(person.body(), "address")
                                        .equals(place.body().best("uprn").map(JsonNode::asString)));
        if (people.size() > LARGEST_HOUSEHOLD) return List.of();
        people.remove(seen.id());
        return people.values().stream()
                .map(person -> new Related(
                        HOUSEHOLD,
                        false,
                        person.id().value(),
                        person.type().word(),
                        List.copyOf(there.getOrDefault(person.id(), Set.of())),
                        true,
                        null,
                        null,
                        summary(person)))
                .toList();
    }

    /** What is read of others, for the audit. */
    static Collection<String> attributes(List<Related> related) {
        var attributes = new TreeSet<String>();
        if (!related.isEmpty()) attributes.add(View.RELATIONS);
        related.forEach(each -> attributes.addAll(each.content().keySet()));
        return attributes;
    }
}

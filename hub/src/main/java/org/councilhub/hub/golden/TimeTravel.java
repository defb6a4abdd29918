package org.councilhub.hub.golden;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.golden.GoldenHistory.Held;
import org.councilhub.hub.sources.Tellings;
import org.springframework.stereotype.Component;

/**
 * Golden records at another moment, on either axis: what the hub held then ({@code knownAt}), and what was true then as
 * far as it is known now or was known then ({@code asOf}). Seen by today's access rules, less what has been erased or
 * restricted since.
 */
@Component
class TimeTravel {
    private static final int MOST_HOPS = 100;

    private final GoldenHistory history;
    private final Tellings tellings;
    private final SurvivorshipRules rules;
    private final Overrides overrides;

    TimeTravel(GoldenHistory history, Tellings tellings, SurvivorshipRules rules, Overrides overrides) {
        this.history = history;
        this.tellings = tellings;
        this.rules = rules;
        this.overrides = overrides;
    }

    /** @param id of the survivor then, where the asked one was superseded */
    record Then(GoldenId id, Held held) {}

    /** What a read of this id found at that moment; empty: there was no such id yet. */
    Optional<Then> knownAt(RecordType type, GoldenId id, Instant moment) {
        var at = id;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            var held = history.at(type, at, moment);
            if (held.isEmpty()) return Optional.empty();
            var survivor = held.get().live() ? Optional.<GoldenId>empty() : history.survivorAt(at, moment);
            if (survivor.isEmpty()) return Optional.of(new Then(at, held.get()));
            at = survivor.get();
        }
        return Optional.empty();
    }

    /** What the body's records said was true at a moment, by what had been told until another, under the rules of now. */
    GoldenBody asOf(RecordType type, GoldenBody body, Instant moment, Instant knownAt) {
        var records = body.records().stream().map(RecordRef::id).toList();
        var members = tellings.at(records, moment, knownAt).stream()
                .map(told -> new Member(
                        told.id(),
                        told.publicId(),
                        told.since(),
                        RecordJson.mapper().readTree(told.content())))
                .toList();
        return rules.of(type).decide(members, overrides.on(records));
    }

    /** What may be shown of a body of the past. */
    GoldenBody shown(GoldenBody body, View view) {
        var records = body.records().stream().map(RecordRef::id).collect(Collectors.toSet());
        var gone = new HashSet<>(history.erased(records));
        if (!view.isUnlimited()) gone.addAll(history.restricted(records));
        return (gone.isEmpty() ? body : body.without(gone)).seenBy(view);
    }
}

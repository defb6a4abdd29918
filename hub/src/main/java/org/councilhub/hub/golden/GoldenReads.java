package org.councilhub.hub.golden;

import java.time.Instant;
import java.util.Optional;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.springframework.stereotype.Component;

/** Golden records as a reader may see them, now or at another moment. What it may not see is, for it, not there. */
@Component
class GoldenReads {
    private final GoldenRecords golden;
    private final GoldenHistory history;
    private final TimeTravel travel;

    GoldenReads(GoldenRecords golden, GoldenHistory history, TimeTravel travel) {
        this.golden = golden;
        this.history = history;
        this.travel = travel;
    }

    /**
     * @param id of the survivor, where the asked one was superseded
     * @param guarded whether it is about a protected person
     */
    record Seen(GoldenId id, GoldenBody body, boolean guarded) {}

    /** @throws Problem when there is nothing that the reader may see */
    Seen now(RecordType type, GoldenId id, View view) {
        var found = golden.find(type, id).orElseThrow(GoldenReads::unknown);
        if (!found.live()) throw wasSeen(found, view) ? gone() : unknown();
        var seen = found.seenBy(view).orElseThrow(GoldenReads::unknown);
        return new Seen(seen.id(), seen.body(), seen.guarded());
    }

    /**
     * @param asOf when it was true; empty: whenever
     * @param knownAt when the hub knew; empty: now
     */
    Seen then(RecordType type, GoldenId id, Optional<Instant> asOf, Optional<Instant> knownAt, View view) {
        var present = golden.find(type, id).orElseThrow(GoldenReads::unknown);
        if (present.restricted() && !view.isUnlimited()) throw unknown();
        var found = knownAt.isPresent()
                ? travel.knownAt(type, id, knownAt.get()).orElseThrow(GoldenReads::unknown)
                : new TimeTravel.Then(
                        present.id(),
                        new GoldenHistory.Held(present.live(), present.body(), present.recordedAt(), null));
        if (!found.held().live()) throw unknown();
        var body = found.held().body();
        if (asOf.isPresent()) body = travel.asOf(type, body, asOf.get(), knownAt.orElseGet(Instant::now));
        var seen = travel.shown(body, present.guarded() ? view.withoutWhereabouts(type) : view);
        if (seen.saysNothing()) throw unknown();
        return new Seen(found.id(), seen, present.guarded());
    }

    /** Only who could see it while it was there is told that it is gone. */
    private boolean wasSeen(GoldenRecord found, View view) {
        return history.of(found.type(), found.id()).reversed().stream()
                .filter(GoldenHistory.Held::live)
                .findFirst()
                .filter(held -> !travel.shown(held.body(), view).saysNothing())
                .isPresent();
    }

    static Problem unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no golden record with this id that the client may see.");
    }

    private static Problem gone() {
        return Problem.of(ProblemType.GONE, "No source record speaks of this golden record any more.");
    }
}

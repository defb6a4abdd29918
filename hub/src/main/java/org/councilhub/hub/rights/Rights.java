package org.councilhub.hub.rights;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.Changes;
import org.councilhub.hub.golden.GoldenHistory;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.postgres.Uuids;
import org.councilhub.hub.rights.RightsCase.Kind;
import org.councilhub.hub.sources.Erasure;
import org.councilhub.hub.sources.Pending;
import org.councilhub.hub.sources.Tombstones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out cases. */
@Component
class Rights {
    private final RightsCases cases;
    private final GoldenRecords golden;
    private final GoldenHistory history;
    private final Changes changes;
    private final Erasure erasure;
    private final Tombstones tombstones;
    private final Pending pending;

    Rights(
            RightsCases cases,
            GoldenRecords golden,
            GoldenHistory history,
            Changes changes,
            Erasure erasure,
            Tombstones tombstones,
            Pending pending) {
        this.cases = cases;
        this.golden = golden;
        this.history = history;
        this.changes = changes;
        this.erasure = erasure;
        this.tombstones = tombstones;
        this.pending = pending;
    }

    /** What a case would be about. */
    RightsCase draft(Kind kind, RecordType type, GoldenId id, String reason, String by) {
        return new RightsCase(
                Uuids.timeOrdered(), kind, type, id, cases.members(id), reason, by, Instant.now(), null, null);
    }

    @Transactional
    public void open(RightsCase made, GoldenRecord about) {
        cases.add(made);
        switch (made.kind()) {
            case RESTRICTED -> {
                cases.flag(made);
                changes.withdrawn(about);
            }
            case PROTECTED -> {
                cases.flag(made);
                changes.shownOtherwise(about);
            }
            case ERASED -> erasure.erase(made.type(), made.records(), made.id());
        }
        pending.announce(); // the indexes look for changes
    }

    /** What was erased does not come back by this: sources may only send it again. */
    @Transactional
    public boolean lift(RightsCase made, String by) {
        if (!cases.lift(made.id(), by)) return false;
        tombstones.lift(made.id());
        if (made.kind() != Kind.ERASED)
            for (var about : present(made)) {
                if (made.kind() == Kind.RESTRICTED) changes.shownAgain(about);
                else changes.shownOtherwise(about);
            }
        pending.announce();
        return true;
    }

    private List<GoldenRecord> present(RightsCase made) {
        return golden.findAll(cases.goldens(made.records()));
    }

    /** Takes an erasure out of history and keys, once the resolver is done with it. */
    @Transactional
    public boolean settle(RightsCase erased) {
        if (!erasure.scrub(erased.type(), erased.records())) return false;
        history.forget(Set.copyOf(erased.records()));
        cases.settle(erased.id());
        return true;
    }

    /** Those that are not settled yet, by this instance or another that has died since. */
    List<RightsCase> unsettled() {
        return cases.unsettled();
    }
}

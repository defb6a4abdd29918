package org.councilhub.hub.search;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.resolve.Resolver;
import org.councilhub.hub.search.MatchAnswer.Decision;
import org.councilhub.hub.search.MatchAnswer.Why;
import org.councilhub.hub.sources.Memberships;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How a golden record hangs together, and why two records do or do not, by what the reader may see of them. */
@RestController
class HowController {
    private static final int MOST_RECORDS = 60;
    private static final int MOST_PAIRS = 200;

    private final Resolver resolver;
    private final GoldenRecords golden;
    private final Memberships memberships;
    private final Audit audit;

    HowController(Resolver resolver, GoldenRecords golden, Memberships memberships, Audit audit) {
        this.resolver = resolver;
        this.golden = golden;
        this.memberships = memberships;
        this.audit = audit;
    }

    /** @param pairs of its records, the strongest first */
    record How(UUID id, String type, List<UUID> records, List<Pair> pairs) {}

    /**
     * @param weight bits of the posterior odds
     * @param probability [0..1]
     * @param decision that would be made on this pair alone
     */
    record Pair(UUID left, UUID right, double weight, double probability, Decision decision) {}

    record Asked(
            @NotNull String type,
            @NotNull UUID left,
            @NotNull UUID right) {}

    record Answer(double weight, double probability, Decision decision, Why explanation) {}

    @GetMapping("/v1/golden/{type}/{id}/how")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "how", summary = "How the records of a golden record hang together")
    How how(@PathVariable RecordType type, @PathVariable UUID id, Caller caller) {
        var view = caller.view(type);
        var found = golden.find(type, new GoldenId(id))
                .filter(GoldenRecord::live)
                .flatMap(record -> record.seenBy(view))
                .orElseThrow(HowController::unknown);
        var records = found.body().records().stream().map(RecordRef::id).toList();
        var some = records.subList(0, Math.min(MOST_RECORDS, records.size()));
        var thresholds = resolver.thresholds(type);
        var pairs = resolver.compare(type, some, view, MOST_PAIRS).stream()
                .map(pair -> new Pair(
                        pair.left(),
                        pair.right(),
                        pair.score().bits(),
                        pair.score().probability(),
                        MatchAnswer.decide(pair.score(), thresholds)))
                .toList();
        audit.read(caller, type, List.of(found.id().value()), List.of());
        return new How(found.id().value(), type.word(), records, pairs);
    }

    /** By the ids of source records. */
    @PostMapping("/v1/why")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "why", summary = "Why two source records are, or are not, of the same one")
    Answer why(@Valid @RequestBody Asked asked, Caller caller) {
        var type = BodyType.of(asked.type(), "/type");
        requireShown(type, asked, caller);
        var explained = resolver.explain(type, asked.left(), asked.right(), caller.view(type))
                .orElseThrow(HowController::unknown);
        var score = explained.score();
        audit.read(caller, type, List.of(asked.left(), asked.right()), List.of());
        return new Answer(
                score.bits(),
                score.probability(),
                MatchAnswer.decide(score, resolver.thresholds(type)),
                Why.of(explained.explanation()));
    }

    /** Of people under restriction nobody learns anything, not even how alike they are. */
    private void requireShown(RecordType type, Asked asked, Caller caller) {
        if (asked.left().equals(asked.right()))
            throw Problem.of(ProblemType.INVALID_BODY, "Two records are compared.")
                    .at("/right", "must be another one");
        if (caller.view(type).isUnlimited()) return;
        if (!memberships
                .restricted(memberships.goldensOf(List.of(asked.left(), asked.right())))
                .isEmpty()) throw unknown();
    }

    private static Problem unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such record that the client may see.");
    }
}

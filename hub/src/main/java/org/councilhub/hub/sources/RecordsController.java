package org.councilhub.hub.sources;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Source records with their versions and how far they have come. */
@RestController
class RecordsController {
    private final HeldRecords records;
    private final RecordAnswers answers;
    private final Memberships memberships;
    private final Placements placements;
    private final Audit audit;

    RecordsController(
            HeldRecords records, RecordAnswers answers, Memberships memberships, Placements placements, Audit audit) {
        this.records = records;
        this.answers = answers;
        this.memberships = memberships;
        this.placements = placements;
        this.audit = audit;
    }

    static URI address(UUID recordId) {
        return URI.create("/v1/records/" + recordId);
    }

    /** A source reads its own records; those of others are not there for it. */
    @GetMapping("/v1/records/{recordId}")
    @AllowedFor({Role.READER, Role.SOURCE, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "record", summary = "A source record with its state, versions and golden id")
    RecordAnswer record(@PathVariable UUID recordId, Caller caller) {
        var answer = records.findByPublicId(recordId)
                .map(answers::answer)
                .flatMap(found -> seen(found, caller))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no source record with this id."));
        audit.read(
                caller,
                RecordType.ofWord(answer.type()).orElseThrow(),
                List.of(recordId),
                attributes(answer.content()));
        return answer.at(placements.ofIds(List.of(recordId)).getOrDefault(recordId, List.of()));
    }

    /** A source sees all of its own records; who else asks, what agreements share of them. */
    private Optional<RecordAnswer> seen(RecordAnswer found, Caller caller) {
        var type = RecordType.ofWord(found.type()).orElseThrow();
        var view = caller.view(type);
        var golden = found.goldenId();
        boolean restricted =
                golden != null && !memberships.restricted(List.of(golden)).isEmpty();
        var asReader = restricted && !view.isUnlimited() ? Optional.<RecordAnswer>empty() : found.seenBy(view);
        if (!caller.maySource(found.source())) return asReader;
        return Optional.of(asReader.isPresent() ? found : found.withoutGolden());
    }

    private static List<String> attributes(@Nullable JsonNode content) {
        return content == null ? List.of() : List.copyOf(content.propertyNames());
    }
}

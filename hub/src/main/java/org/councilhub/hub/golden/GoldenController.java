package org.councilhub.hub.golden;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.EntityTag;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.sources.SourceRecords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Golden records by id. */
@RestController
class GoldenController {
    private static final String PROVENANCE = "provenance";

    private final GoldenRecords golden;
    private final SourceRecords records;
    private final GoldenAnswers answers;
    private final Audit audit;

    GoldenController(GoldenRecords golden, SourceRecords records, GoldenAnswers answers, Audit audit) {
        this.golden = golden;
        this.records = records;
        this.answers = answers;
        this.audit = audit;
    }

    /** A superseded id answers with its survivor, whose id differs, and says where that is. */
    @GetMapping("/v1/golden/{type}/{id}")
    @AllowedFor(Role.READER)
    @ReadsPersonalData
    @Operation(operationId = "golden", summary = "A golden record, and where its values came from")
    ResponseEntity<GoldenAnswer> golden(
            @PathVariable RecordType type,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> include,
            Caller caller) {
        requireKnown(include);
        var found = golden.find(type, new GoldenId(id)).orElseThrow(GoldenController::unknown);
        if (!found.live()) throw gone();
        var answer = include.contains(PROVENANCE)
                ? answers.withProvenance(
                        found,
                        records.states(found.body().records().stream()
                                .map(GoldenBody.RecordRef::id)
                                .toList()))
                : answers.plain(found);
        audit.read(caller, type, List.of(answer.id()), answer.content().keySet());
        var response = ResponseEntity.ok().eTag(EntityTag.of(RecordJson.mapper().writeValueAsString(answer)));
        if (!answer.id().equals(id))
            response.header(
                    HttpHeaders.CONTENT_LOCATION,
                    URI.create("/v1/golden/%s/%s".formatted(type.word(), answer.id()))
                            .toString());
        return response.body(answer);
    }

    private static void requireKnown(Set<String> include) {
        for (var part : include)
            if (!part.equals(PROVENANCE))
                throw Problem.of(ProblemType.INVALID_PARAMETER, "include names a part that there is not.")
                        .at("include", "must be provenance");
    }

    private static Problem unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no golden record with this id.");
    }

    private static Problem gone() {
        return Problem.of(ProblemType.GONE, "No source record speaks of this golden record any more.");
    }
}

package org.councilhub.hub.golden;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.EntityTag;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.golden.GoldenReads.Seen;
import org.councilhub.hub.golden.Relatives.Related;
import org.councilhub.hub.sources.Placement;
import org.councilhub.hub.sources.Placements;
import org.councilhub.hub.sources.SourceRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Golden records by id. */
@RestController
class GoldenController {
    private static final String PROVENANCE = "provenance";
    private static final String RELATED = "related";
    private static final String QUALITY = "quality";
    private static final Set<String> PARTS = Set.of(PROVENANCE, RELATED, QUALITY);

    private final GoldenReads golden;
    private final SourceRecords records;
    private final GoldenAnswers answers;
    private final Relatives relatives;
    private final Placements placements;
    private final Audit audit;
    private final JsonMapper json;

    GoldenController(
            GoldenReads golden,
            SourceRecords records,
            GoldenAnswers answers,
            Relatives relatives,
            Placements placements,
            Audit audit,
            JsonMapper json) {
        this.json = json;
        this.golden = golden;
        this.records = records;
        this.answers = answers;
        this.relatives = relatives;
        this.placements = placements;
        this.audit = audit;
    }

    /**
     * A superseded id answers with its survivor, whose id differs, and says where that is.
     *
     * @param asOf shows what was true at that time
     * @param knownAt shows what the hub held at that time
     */
    @GetMapping("/v1/golden/{type}/{id}")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(
            operationId = "golden",
            summary = "A golden record, now or then, and where its values came from",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = @Content(schema = @Schema(implementation = GoldenAnswer.class))))
    ResponseEntity<byte[]> golden(
            @PathVariable RecordType type,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<String> include,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Caller caller) {
        requireKnown(include);
        var view = caller.view(type);
        boolean now = asOf == null && knownAt == null;
        var seen = now
                ? golden.now(type, new GoldenId(id), view)
                : golden.then(type, new GoldenId(id), Optional.ofNullable(asOf), Optional.ofNullable(knownAt), view);
        var answer = answer(type, seen, include, view, now);
        audit.read(caller, type, List.of(answer.id()), answer.content().keySet());
        if (include.contains(RELATED)) answer = answer.with(related(seen, type, caller));
        if (include.contains(QUALITY)) answer = answer.with(Quality.of(seen.body()));
        var body = json.writeValueAsBytes(answer); // once, for the tag and for the wire
        var response =
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(EntityTag.of(body));
        if (!answer.id().equals(id))
            response.header(
                    HttpHeaders.CONTENT_LOCATION,
                    URI.create("/v1/golden/%s/%s".formatted(type.word(), answer.id()))
                            .toString());
        return response.body(body);
    }

    private GoldenAnswer answer(RecordType type, Seen seen, Set<String> include, View view, boolean now) {
        if (!include.contains(PROVENANCE)) return answers.plain(seen.id(), type, seen.body());
        // a state tells of changes in every attribute
        var made = seen.body().records().stream()
                .filter(record -> view.showsAll(record.source()))
                .map(RecordRef::id)
                .toList();
        return answers.withProvenance(
                seen.id(), type, seen.body(), records.states(made), now ? places(seen) : Map.of());
    }

    private Map<UUID, List<Placement>> places(Seen seen) {
        return placements.ofIds(
                seen.body().records().stream().map(RecordRef::id).toList());
    }

    /** Of now, whenever the record itself is asked for. */
    private List<Related> related(Seen seen, RecordType type, Caller caller) {
        var related = relatives.to(seen, type, caller);
        for (var other : RecordType.values()) {
            var named = related.stream()
                    .filter(each -> each.type().equals(other.word()))
                    .toList();
            if (!named.isEmpty())
                audit.read(caller, other, named.stream().map(Related::id).toList(), Relatives.attributes(named));
        }
        return related;
    }

    private static void requireKnown(Set<String> include) {
        for (var part : include)
            if (!PARTS.contains(part))
                throw Problem.of(ProblemType.INVALID_PARAMETER, "include names a part that there is not.")
                        .at("include", "must be of provenance, quality, related");
    }
}

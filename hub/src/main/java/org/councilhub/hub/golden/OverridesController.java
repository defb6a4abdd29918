package org.councilhub.hub.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.JsonErrors;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.councilhub.hub.golden.GoldenReads.Seen;
import org.councilhub.hub.golden.Overrides.Kept;
import org.councilhub.hub.postgres.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A steward's word on an attribute group, with its reason and its last day. */
@RestController
class OverridesController {
    private final GoldenReads golden;
    private final Overrides overrides;
    private final Audit audit;

    OverridesController(GoldenReads golden, Overrides overrides, Audit audit) {
        this.golden = golden;
        this.overrides = overrides;
        this.audit = audit;
    }

    /**
     * @param attribute such as {@code address}
     * @param value as a source record would have it
     * @param until the last day on which it holds; left out: until it is ended
     * @param recordId the source record that it goes with when the golden record is split; left out: the one that wins now
     */
    record Wanted(
            @NotNull String attribute,
            @NotNull JsonNode value,
            @NotBlank @Size(max = 1000) String reason,
            @Nullable @FutureOrPresent LocalDate until,
            @Nullable UUID recordId) {}

    record All(List<Shown> overrides) {}

    /** @param endedAt left out while it holds */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            UUID recordId,
            String attribute,
            JsonNode value,
            String reason,
            @Nullable LocalDate until,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endedAt) {
        static Shown of(Kept kept) {
            var said = kept.override();
            return new Shown(
                    said.id(),
                    said.record(),
                    said.group(),
                    RecordJson.masked(kept.type(), said.group(), said.value()),
                    kept.reason(),
                    kept.until(),
                    kept.madeBy(),
                    kept.madeAt(),
                    kept.endedAt());
        }
    }

    @PostMapping("/v1/golden/{type}/{id}/overrides")
    @AllowedFor(Role.STEWARD)
    @ReadsPersonalData
    @Operation(operationId = "override", summary = "A steward's word on an attribute, in place of what sources say")
    ResponseEntity<Shown> override(
            @PathVariable RecordType type, @PathVariable UUID id, @Valid @RequestBody Wanted wanted, Caller caller) {
        var view = caller.view(type);
        var seen = golden.now(type, new GoldenId(id), view);
        var value = value(type, wanted);
        var record = record(seen, wanted, view);
        var override = new ValueOverride(Uuids.timeOrdered(), record, wanted.attribute(), value);
        overrides.make(override, type, wanted.reason(), wanted.until(), caller.client());
        audit.wrote(caller, type, List.of(seen.id().value(), record), List.of(wanted.attribute()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Shown.of(overrides.find(override.id()).orElseThrow()));
    }

    @GetMapping("/v1/golden/{type}/{id}/overrides")
    @AllowedFor({Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "overrides", summary = "What stewards said of a golden record, ended words too")
    All all(@PathVariable RecordType type, @PathVariable UUID id, Caller caller) {
        var view = caller.view(type);
        var seen = golden.now(type, new GoldenId(id), view);
        var records = seen.body().records().stream().map(RecordRef::id).toList();
        var shown = overrides.kept(records).stream()
                .filter(kept -> view.shows(kept.source(), kept.override().group()))
                .map(Shown::of)
                .toList();
        var attributes = new TreeSet<String>();
        shown.forEach(each -> attributes.add(each.attribute()));
        audit.read(caller, type, List.of(seen.id().value()), attributes);
        return new All(shown);
    }

    @DeleteMapping("/v1/overrides/{id}")
    @AllowedFor(Role.STEWARD)
    @ReadsPersonalData
    @Operation(operationId = "endOverride", summary = "Takes a steward's word back")
    ResponseEntity<Void> end(@PathVariable UUID id, Caller caller) {
        var kept = overrides
                .find(id)
                .filter(found -> caller.view(found.type())
                        .shows(found.source(), found.override().group()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no override with this id."));
        if (!overrides.end(id, kept.type(), caller.client()))
            throw Problem.of(ProblemType.CONFLICT, "The override has ended before.");
        audit.wrote(
                caller,
                kept.type(),
                List.of(kept.override().record()),
                List.of(kept.override().group()));
        return ResponseEntity.noContent().build();
    }

    /** In the one form of contents. */
    private static JsonNode value(RecordType type, Wanted wanted) {
        if (!type.groups().contains(wanted.attribute()))
            throw refused().at("/attribute", "must be one of " + String.join(", ", type.groups()));
        try {
            var content = RecordJson.mapper().convertValue(Map.of(wanted.attribute(), wanted.value()), type.content());
            var value = RecordJson.mapper().readTree(RecordJson.write(content)).get(wanted.attribute());
            if (value != null) return value;
            throw refused().at("/value", "must say something");
        } catch (JacksonException broken) {
            var error = JsonErrors.of(broken);
            throw refused().at("/value" + error.field().replaceFirst("^/[^/]*", ""), error.message());
        }
    }

    private static UUID record(Seen seen, Wanted wanted, View view) {
        var asked = wanted.recordId();
        return seen.body().records().stream()
                .filter(record -> view.shows(record.source(), wanted.attribute()))
                .filter(record -> asked == null || record.id().equals(asked))
                .min(Comparator.comparing(record -> !isWinner(seen, wanted.attribute(), record)))
                .map(RecordRef::id)
                .orElseThrow(() -> refused()
                        .at(
                                "/recordId",
                                "must be a source record of the golden one whose attribute the client may see"));
    }

    private static boolean isWinner(Seen seen, String attribute, RecordRef record) {
        return seen.body()
                .group(attribute)
                .filter(group -> group.winner().equals(record.id()))
                .isPresent();
    }

    private static Problem refused() {
        return Problem.of(ProblemType.INVALID_BODY, "The override cannot be made.");
    }
}

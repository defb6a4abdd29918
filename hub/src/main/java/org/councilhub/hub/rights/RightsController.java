package org.councilhub.hub.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Cursor;
import org.councilhub.hub.api.Page;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.rights.RightsCase.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Restriction, protection and erasure, for the data-protection officer. */
@RestController
class RightsController {
    private static final String LIST = "rights";

    private final Rights rights;
    private final RightsCases cases;
    private final GoldenRecords golden;
    private final Audit audit;

    RightsController(Rights rights, RightsCases cases, GoldenRecords golden, Audit audit) {
        this.rights = rights;
        this.cases = cases;
        this.golden = golden;
        this.audit = audit;
    }

    /**
     * @param kind restricted, protected or erased
     * @param reason for the decision log; no more about the person than is needed
     */
    record Wanted(
            @NotNull String kind,
            @NotNull String type,
            @NotNull UUID goldenId,
            @NotBlank @Size(max = 1000) String reason) {}

    /**
     * @param records source records that it is about
     * @param liftedAt left out while it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            Kind kind,
            String type,
            UUID goldenId,
            List<UUID> records,
            String reason,
            String madeBy,
            Instant madeAt,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt) {
        static Shown of(RightsCase made) {
            return new Shown(
                    made.id(),
                    made.kind(),
                    made.type().word(),
                    made.golden().value(),
                    made.records(),
                    made.reason(),
                    made.madeBy(),
                    made.madeAt(),
                    made.liftedBy(),
                    made.liftedAt());
        }
    }

    /** @param dryRun says what it would be about, and does nothing */
    @PostMapping("/v1/rights")
    @AllowedFor(Role.DATA_PROTECTION)
    @ReadsPersonalData
    @Operation(operationId = "openRights", summary = "Restricts, protects or erases a person, at once")
    ResponseEntity<Shown> open(
            @Valid @RequestBody Wanted wanted, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        var type = RecordType.ofWord(wanted.type())
                .orElseThrow(() -> refused("/type", "must be the type of a record, such as person"));
        var about = found(type, new GoldenId(wanted.goldenId()));
        var made = rights.draft(kind(wanted.kind()), type, about.id(), wanted.reason(), caller.client());
        var named = new ArrayList<UUID>(made.records());
        named.add(about.id().value());
        if (dryRun) {
            audit.read(caller, type, named, List.of());
            return ResponseEntity.ok(Shown.of(made));
        }
        rights.open(made, about);
        audit.wrote(caller, type, named, List.of());
        return ResponseEntity.created(URI.create("/v1/rights/" + made.id())).body(Shown.of(made));
    }

    @GetMapping("/v1/rights")
    @AllowedFor(Role.DATA_PROTECTION)
    @ReadsPersonalData
    @Operation(operationId = "rights", summary = "Cases of restriction, protection and erasure, the newest first")
    Page<Shown> all(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        var after = Optional.ofNullable(cursor).map(RightsController::place);
        var page = cases.page(after, limit + 1);
        var shown = page.subList(0, Math.min(limit, page.size()));
        for (var type : RecordType.values())
            audit.read(
                    caller,
                    type,
                    shown.stream()
                            .filter(each -> each.type() == type)
                            .map(each -> each.golden().value())
                            .toList(),
                    List.of());
        var next =
                page.size() > limit ? Cursor.at(shown.getLast().id().toString()).encode(LIST) : null;
        return new Page<>(shown.stream().map(Shown::of).toList(), next);
    }

    @DeleteMapping("/v1/rights/{id}")
    @AllowedFor(Role.DATA_PROTECTION)
    @Operation(
            operationId = "liftRights",
            summary = "Lifts a case. What was erased stays away until its source sends it again")
    ResponseEntity<Void> lift(@PathVariable UUID id, Caller caller) {
        var made =
                cases.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no case with this id."));
        if (!rights.lift(made, caller.client()))
            throw Problem.of(ProblemType.CONFLICT, "The case has been lifted before.");
        audit.wrote(caller, made.type(), List.of(made.golden().value()), List.of());
        return ResponseEntity.noContent().build();
    }

    private GoldenRecord found(RecordType type, GoldenId id) {
        return golden.find(type, id)
                .filter(GoldenRecord::live)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no golden record with this id."));
    }

    private static UUID place(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, LIST).position().getFirst());
        } catch (IllegalArgumentException forged) {
            throw Cursor.refused();
        }
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> refused(
                        "/kind",
                        "must be one of "
                                + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "))));
    }

    private static Problem refused(String field, String rule) {
        return Problem.of(ProblemType.INVALID_BODY, "The case cannot be opened.")
                .at(field, rule);
    }
}

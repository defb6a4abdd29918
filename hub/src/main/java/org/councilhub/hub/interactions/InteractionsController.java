package org.councilhub.hub.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.FieldError;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.interactions.InteractionReader.Read;
import org.councilhub.hub.interactions.Interactions.Landed;
import org.councilhub.hub.sources.Tombstones;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes in interactions of a source. */
@RestController
class InteractionsController {
    private static final int MOST = 1000;

    private final Interactions interactions;
    private final Tombstones tombstones;
    private final SourceSystems sources;
    private final Audit audit;

    InteractionsController(Interactions interactions, Tombstones tombstones, SourceSystems sources, Audit audit) {
        this.interactions = interactions;
        this.tombstones = tombstones;
        this.sources = sources;
        this.audit = audit;
    }

    record Told(@NotEmpty @Size(max = MOST) List<@NotNull JsonNode> interactions) {}

    record Receipts(List<Receipt> interactions) {}

    /**
     * @param state new, changed, unchanged, stale, deleted, erased or refused
     * @param reason why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Receipt(
            @Nullable UUID interactionId,
            String state,
            @Nullable String reason,
            List<FieldError> errors) {
        static Receipt of(Landed landed) {
            return new Receipt(landed.id(), landed.state().word(), null, List.of());
        }

        static Receipt bare(String state) {
            return new Receipt(null, state, null, List.of());
        }

        static Receipt refused(Problem problem) {
            return new Receipt(null, "refused", problem.detail(), problem.errors());
        }
    }

    /** One answer an interaction, in their order: one that cannot be used does not keep the others out. */
    @PostMapping("/v1/sources/{source}/interactions")
    @AllowedFor(Role.SOURCE)
    @Operation(operationId = "interact", summary = "Interactions of a source: requests, applications, cases, payments")
    Receipts interactions(@PathVariable String source, @Valid @RequestBody Told told, Caller caller) {
        if (sources.find(source).isEmpty())
            throw Problem.of(ProblemType.UNKNOWN_SOURCE, ProblemType.UNKNOWN_SOURCE.explanation());
        var reader = new InteractionReader(source);
        var receipts = new ArrayList<Receipt>();
        for (var item : told.interactions()) receipts.add(take(reader, source, item));
        audit.wrote(caller, "interaction");
        return new Receipts(receipts);
    }

    private Receipt take(InteractionReader reader, String source, JsonNode item) {
        try {
            return switch (reader.read(item)) {
                case Read.Kept(var interaction) -> keep(interaction);
                case Read.Gone(var reference, var version) ->
                    interactions
                            .delete(source, reference, version)
                            .map(Receipt::of)
                            .orElseGet(() -> Receipt.bare("deleted"));
            };
        } catch (Problem problem) {
            return Receipt.refused(problem);
        }
    }

    private Receipt keep(Interaction told) {
        return withoutErased(told)
                .map(left -> Receipt.of(interactions.land(left)))
                .orElseGet(() -> Receipt.bare("erased"));
    }

    /** Whom an erased record spoke of is not brought back by an interaction. */
    private Optional<Interaction> withoutErased(Interaction told) {
        var ids = told.subjects().stream()
                .map(subject -> new RecordId(told.source(), subject.type(), subject.key()))
                .toList();
        var erased = tombstones.of(ids).keySet();
        if (erased.isEmpty()) return Optional.of(told);
        var left = told.subjects().stream()
                .filter(subject -> !erased.contains(new RecordId(told.source(), subject.type(), subject.key())))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(told.about(left));
    }
}

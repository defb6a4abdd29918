package org.councilhub.hub.interactions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.Cursor;
import org.councilhub.hub.api.Page;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.golden.GoldenRecord;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.interactions.Interaction.Channel;
import org.councilhub.hub.interactions.Interaction.Kind;
import org.councilhub.hub.interactions.Interactions.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Interactions of a golden record, however they were submitted, and by their reference. */
@RestController
class TimelineController {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    private static final int MOST_OF_ONE_REFERENCE = 200;

    private final Interactions interactions;
    private final GoldenRecords golden;
    private final Audit audit;

    TimelineController(Interactions interactions, GoldenRecords golden, Audit audit) {
        this.interactions = interactions;
        this.golden = golden;
        this.audit = audit;
    }

    /**
     * @param recordId the source record by which it is in the timeline
     * @param closedAt left out while it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            String source,
            String reference,
            Kind kind,
            Channel channel,
            String status,
            @Nullable String title,
            Instant openedAt,
            @Nullable Instant closedAt,
            UUID recordId) {
        static Shown of(Entry entry) {
            return new Shown(
                    entry.id(),
                    entry.source(),
                    entry.reference(),
                    entry.kind(),
                    entry.channel(),
                    entry.status(),
                    entry.title(),
                    entry.openedAt(),
                    entry.closedAt(),
                    entry.record());
        }
    }

    record Asked(@NotBlank @Size(max = 200) String reference) {}

    record Answer(List<Found> interactions) {}

    /** @param about the golden records that it is about */
    record Found(Shown interaction, List<About> about) {}

    record About(UUID id, String type) {}

    /** Newest first. */
    @GetMapping("/v1/golden/{type}/{id}/interactions")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "interactions", summary = "What somebody and the council had to do with each other")
    Page<Shown> timeline(
            @PathVariable RecordType type,
            @PathVariable UUID id,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        var view = caller.view(type);
        var found = golden.find(type, new GoldenId(id))
                .filter(GoldenRecord::live)
                .flatMap(record -> record.seenBy(view))
                .orElseThrow(() -> Problem.of(
                        ProblemType.NOT_FOUND, "There is no golden record with this id that the client may see."));
        var place = Place.of(cursor, "interactions " + id);
        var sources = sources(view);
        var page = sources.isEmpty() && !view.isUnlimited()
                ? List.<Entry>of()
                : interactions.timeline(found.id().value(), sources, place.before(), place.last(), limit + 1);
        var shown = page.subList(0, Math.min(limit, page.size()));
        audit.read(caller, type, List.of(found.id().value()), List.of(View.INTERACTIONS));
        var next = page.size() > limit ? Place.cursor(shown.getLast()).encode("interactions " + id) : null;
        return new Page<>(shown.stream().map(Shown::of).toList(), next);
    }

    private record Place(Instant before, UUID last) {
        static Place of(@Nullable String cursor, String request) {
            if (cursor == null) return new Place(EVER, LAST);
            try {
                var position = Cursor.decode(cursor, request).position();
                return new Place(Instant.parse(position.get(0)), UUID.fromString(position.get(1)));
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException forged) {
                throw Cursor.refused();
            }
        }

        static Cursor cursor(Entry last) {
            return Cursor.at(last.openedAt().toString(), last.id().toString());
        }
    }

    /** The reference is in the body: it can be personal, and hold any character. */
    @PostMapping("/v1/interactions/search")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "findInteractions", summary = "Interactions by their reference, and whom they are about")
    Answer find(@Valid @RequestBody Asked asked, Caller caller) {
        var named = new EnumMap<RecordType, Set<UUID>>(RecordType.class);
        var found = new ArrayList<Found>();
        for (var entries : interactions
                .withReference(asked.reference(), MOST_OF_ONE_REFERENCE)
                .values()) {
            var seen = entries.stream().filter(entry -> isSeen(entry, caller)).toList();
            if (seen.isEmpty()) continue;
            found.add(new Found(
                    Shown.of(seen.getFirst()),
                    seen.stream()
                            .map(entry -> new About(entry.golden(), entry.type().word()))
                            .distinct()
                            .toList()));
            seen.forEach(entry ->
                    named.computeIfAbsent(entry.type(), type -> new TreeSet<>()).add(entry.golden()));
        }
        if (named.isEmpty()) named.put(RecordType.PERSON, Set.of());
        named.forEach((type, ids) -> audit.read(caller, type, ids, List.of(View.INTERACTIONS)));
        return new Answer(found);
    }

    private boolean isSeen(Entry entry, Caller caller) {
        var view = caller.view(entry.type());
        return view.shows(entry.source(), View.INTERACTIONS)
                && golden.findAll(List.of(new GoldenId(entry.golden()))).stream()
                        .anyMatch(record -> record.seenBy(view).isPresent());
    }

    private static List<String> sources(View view) {
        return view.groups().entrySet().stream()
                .filter(entry -> entry.getValue().contains(View.INTERACTIONS))
                .map(Map.Entry::getKey)
                .toList();
    }
}

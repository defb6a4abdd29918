package org.councilhub.hub.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.golden.GoldenHistory.Held;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the hub held of a golden record, and when, as a reader may see it now. */
@RestController
class HistoryController {
    private final GoldenRecords golden;
    private final GoldenHistory history;
    private final TimeTravel travel;
    private final Audit audit;

    HistoryController(GoldenRecords golden, GoldenHistory history, TimeTravel travel, Audit audit) {
        this.golden = golden;
        this.history = history;
        this.travel = travel;
        this.audit = audit;
    }

    record History(UUID id, String type, List<Version> versions) {}

    /**
     * @param until left out of what it holds now
     * @param content the best value of each attribute group then
     * @param records the source records that it was made of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(Instant since, @Nullable Instant until, Map<String, JsonNode> content, List<UUID> records) {}

    private record Span(Instant since, @Nullable Instant until, GoldenBody seen) {}

    /** Of the id that is asked for: a superseded one has a history of its own until it was merged. Newest first. */
    @GetMapping("/v1/golden/{type}/{id}/history")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "history", summary = "What the hub held of a golden record, and when")
    History history(@PathVariable RecordType type, @PathVariable UUID id, Caller caller) {
        var present = golden.find(type, new GoldenId(id)).orElseThrow(GoldenReads::unknown);
        var view = caller.view(type);
        if (present.restricted() && !view.isUnlimited()) throw GoldenReads.unknown();
        var shown = present.guarded() ? view.withoutWhereabouts(type) : view;
        var spans = new ArrayList<Span>();
        for (var held : history.of(type, new GoldenId(id)))
            add(spans, held, held.live() ? travel.shown(held.body(), shown) : GoldenBody.EMPTY);
        var versions = spans.reversed().stream()
                .filter(span -> !span.seen().saysNothing())
                .map(span -> version(type, span))
                .toList();
        if (versions.isEmpty()) throw GoldenReads.unknown();
        var attributes = new TreeSet<String>();
        versions.forEach(version -> attributes.addAll(version.content().keySet()));
        audit.read(caller, type, List.of(id), attributes);
        return new History(id, type.word(), versions);
    }

    /** What this reader cannot tell apart is one. */
    private static void add(List<Span> spans, Held held, GoldenBody seen) {
        if (!spans.isEmpty() && spans.getLast().seen().equals(seen)) {
            var before = spans.removeLast();
            spans.add(new Span(before.since(), held.until(), seen));
        } else {
            spans.add(new Span(held.since(), held.until(), seen));
        }
    }

    private static Version version(RecordType type, Span span) {
        return new Version(
                span.since(),
                span.until(),
                GoldenAnswers.content(type, span.seen()),
                span.seen().records().stream().map(GoldenBody.RecordRef::id).toList());
    }
}

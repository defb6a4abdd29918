package org.councilhub.hub.search;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.councilhub.hub.search.SearchIndex.Hit;
import org.councilhub.hub.search.TypedQuery.Leniency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a person types. The text is in the body, because it is personal. */
@RestController
class SearchController {
    private static final int LIMIT = 20;

    private final SearchFeed feed;
    private final GoldenRecords golden;
    private final Audit audit;

    SearchController(SearchFeed feed, GoldenRecords golden, Audit audit) {
        this.feed = feed;
        this.golden = golden;
        this.audit = audit;
    }

    /**
     * @param text names or parts of them, birth dates or years, parts of addresses, postcodes, UPRNs, telephone numbers
     * @param limit of items on a page, 20 when left out
     * @param cursor of the page before, which calls it next
     */
    record Asked(
            @NotNull String type,
            @NotBlank @Size(max = 200) String text,
            @Nullable @Min(1) @Max(100) Integer limit,
            @Nullable String cursor) {}

    /**
     * @param content the best value of each attribute group; sensitive ones masked
     * @param sourceRecords how many it is made of, of those that the client may see
     */
    record Found(UUID id, String type, Map<String, JsonNode> content, int sourceRecords) {}

    @PostMapping("/v1/search")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "search", summary = "Golden records by what a person types, best first")
    Page<Found> search(@RequestBody @Valid Asked asked, Caller caller) {
        var type = BodyType.of(asked.type(), "/type");
        var words = words(asked.text());
        var request = "search %s %s".formatted(type.word(), words);
        var after = Optional.ofNullable(asked.cursor()).map(cursor -> hit(Cursor.decode(cursor, request)));
        int limit = Objects.requireNonNullElse(asked.limit(), LIMIT);
        var view = caller.view(type);
        var hits = index().search(type, words, view, after, limit + 1);
        var shown = hits.subList(0, Math.min(limit, hits.size()));
        var found = found(shown, view);
        audit.read(
                caller,
                type,
                found.stream().map(Found::id).toList(),
                found.stream().flatMap(each -> each.content().keySet().stream()).toList());
        var next = hits.size() > limit ? cursor(shown.getLast()).encode(request) : null;
        return new Page<>(found, next);
    }

    private static List<String> words(String text) {
        var words = Words.typed(text);
        if (!words.isEmpty() && words.size() <= TypedQuery.MOST_WORDS) return words;
        throw Problem.of(ProblemType.INVALID_BODY, "The text cannot be searched for.")
                .at("/text", "must have from 1 to %d words".formatted(TypedQuery.MOST_WORDS));
    }

    private SearchIndex index() {
        return feed.index()
                .orElseThrow(() -> Problem.of(
                                ProblemType.UNAVAILABLE,
                                "The search index of this instance is being built. Try again later.")
                        .withHeader("Retry-After", "5"));
    }

    /** In the order of the hits; one that is gone, or hidden, since the index saw it is left out. */
    private List<Found> found(List<Hit> hits, View view) {
        var records = golden.findAll(hits.stream().map(Hit::id).toList()).stream()
                .collect(Collectors.toMap(GoldenRecord::id, Function.identity()));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(records.get(hit.id())).stream())
                .flatMap(record -> record.seenBy(view).stream())
                .map(SearchController::found)
                .toList();
    }

    private static Found found(GoldenRecord record) {
        return new Found(
                record.id().value(),
                record.type().word(),
                record.content(),
                record.body().records().size());
    }

    private static Cursor cursor(Hit hit) {
        return Cursor.at(
                hit.leniency().name(),
                Float.toString(hit.score()),
                hit.id().value().toString());
    }

    /** Anybody can make a cursor that is whole: its position is not trusted. */
    private static Hit hit(Cursor cursor) {
        try {
            var position = cursor.position();
            return new Hit(
                    new GoldenId(UUID.fromString(position.get(2))),
                    Float.parseFloat(position.get(1)),
                    Leniency.valueOf(position.get(0)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
            throw Cursor.refused();
        }
    }
}

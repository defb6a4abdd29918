package org.councilhub.hub.golden;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.ChangesPort.GoldenChange;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed of changes. */
@RestController
class ChangesController {
    private static final int SCANNED = 1000;
    private static final int MOST_SCANNED = 20_000; // in one request, however little of it may be shown

    private final Changes changes;
    private final ChangeCursors cursors;
    private final Audit audit;

    ChangesController(Changes changes, ChangeCursors cursors, Audit audit) {
        this.changes = changes;
        this.cursors = cursors;
        this.audit = audit;
    }

    /**
     * @param next to go on from, now or when more has happened
     * @param more whether there is more already
     */
    record Feed(List<Item> items, String next, boolean more) {}

    /**
     * @param id of the change, by which repeats are told
     * @param kind created, changed, merged (the id redirects from now on) or emptied, as this client may see it
     */
    record Item(UUID id, String type, UUID goldenId, String kind, Instant at) {
        static Item of(GoldenChange change) {
            return new Item(
                    change.id(),
                    change.type(),
                    change.goldenId(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.at());
        }
    }

    /** @param after the {@code next} of an earlier answer; left out: from the beginning */
    @GetMapping("/v1/changes")
    @AllowedFor({Role.READER, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "changes", summary = "Changes of golden records, in order, that this client may know of")
    Feed changes(
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Caller caller) {
        long sequence = after == null ? 0 : cursors.open(after);
        var items = new ArrayList<Item>();
        boolean more = true;
        for (int scanned = 0; more && items.size() < limit && scanned < MOST_SCANNED; scanned += SCANNED) {
            var page = changes.after(sequence, SCANNED);
            more = page.size() == SCANNED;
            for (var recorded : page) {
                if (items.size() == limit) {
                    more = true;
                    break;
                }
                recorded.seenBy(caller.view(Changes.type(recorded.change())))
                        .map(Item::of)
                        .ifPresent(items::add);
                sequence = recorded.change().sequence();
            }
        }
        writeDown(items, caller);
        return new Feed(items, cursors.seal(sequence), more);
    }

    private void writeDown(List<Item> items, Caller caller) {
        var named = new EnumMap<RecordType, TreeSet<UUID>>(RecordType.class);
        for (var item : items)
            named.computeIfAbsent(RecordType.ofWord(item.type()).orElseThrow(), type -> new TreeSet<>())
                    .add(item.goldenId());
        if (named.isEmpty()) named.put(RecordType.PERSON, new TreeSet<>());
        named.forEach((type, ids) -> audit.read(caller, type, ids, List.of()));
    }
}

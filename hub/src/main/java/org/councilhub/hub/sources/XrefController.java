package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.AllowedFor;
import org.councilhub.hub.access.Audit;
import org.councilhub.hub.access.Caller;
import org.councilhub.hub.access.ReadsPersonalData;
import org.councilhub.hub.access.Role;
import org.councilhub.hub.api.Problem;
import org.councilhub.hub.api.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** (source, type, key) -> golden id. */
@RestController
class XrefController {
    private static final int MOST = 1000;

    private final SourceRecords records;
    private final Memberships memberships;
    private final Audit audit;

    XrefController(SourceRecords records, Memberships memberships, Audit audit) {
        this.records = records;
        this.memberships = memberships;
        this.audit = audit;
    }

    record Asked(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Key> records) {}

    record Key(
            @NotNull String source,
            @NotNull String type,
            @NotNull String key) {}

    record Answer(List<Found> records) {}

    /**
     * @param recordId left out when no such record is known
     * @param state for who may see all of the record
     * @param goldenId left out while it belongs to none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String source,
            String type,
            String key,
            @Nullable UUID recordId,
            @Nullable RecordState state,
            @Nullable UUID goldenId) {}

    /** @return one answer a key, in the same order */
    @PostMapping("/v1/xref")
    @AllowedFor({Role.READER, Role.STEWARD, Role.DATA_PROTECTION})
    @ReadsPersonalData
    @Operation(operationId = "xref", summary = "Golden ids of source records, by source, type and key")
    Answer xref(@Valid @RequestBody Asked asked, Caller caller) {
        var ids = new ArrayList<RecordId>();
        for (var key : asked.records()) ids.add(id(key, ids.size()));
        var standings = seen(records.findAll(ids), caller);
        var shown = new EnumMap<RecordType, TreeSet<UUID>>(RecordType.class);
        var found = new ArrayList<Found>();
        for (var id : ids) {
            var standing = standings.get(id);
            var golden = standing == null ? null : standing.goldenId().orElse(null);
            found.add(new Found(
                    id.source(),
                    id.type().word(),
                    id.key(),
                    standing == null ? null : standing.recordId(),
                    standing == null || !caller.view(id.type()).showsAll(id.source()) ? null : standing.state(),
                    golden));
            var ofType = shown.computeIfAbsent(id.type(), type -> new TreeSet<>());
            if (golden != null) ofType.add(golden);
        }
        shown.forEach((type, goldenIds) -> audit.read(caller, type, goldenIds, List.of()));
        return new Answer(found);
    }

    /** A record of a source that the client may see nothing of, or of somebody under restriction, is not there for it. */
    private Map<RecordId, Standing> seen(Map<RecordId, Standing> all, Caller caller) {
        var goldens = all.values().stream()
                .flatMap(standing -> standing.goldenId().stream())
                .collect(Collectors.toSet());
        var restricted = memberships.restricted(goldens);
        var seen = new HashMap<RecordId, Standing>();
        all.forEach((id, standing) -> {
            var view = caller.view(id.type());
            boolean hidden = standing.goldenId().filter(restricted::contains).isPresent() && !view.isUnlimited();
            if (view.shows(id.source()) && !hidden) seen.put(id, standing);
        });
        return seen;
    }

    private static RecordId id(Key key, int index) {
        var type = RecordType.ofWord(key.type())
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_BODY, "A key has a type that the hub does not hold.")
                        .at("/records/%d/type".formatted(index), "must be the type of a record, such as person"));
        try {
            return new RecordId(key.source(), type, key.key());
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_BODY, "A key cannot be that of a record.")
                    .at("/records/" + index, String.valueOf(e.getMessage()));
        }
    }
}

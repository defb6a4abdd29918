package org.councilhub.hub.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.councilhub.hub.api.Cursor;
import org.councilhub.hub.api.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was read and written: ids and names of attributes, no values. */
@RestController
class AuditController {
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient jdbc;
    private final Audit audit;

    AuditController(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID chain,
            long number,
            Instant at,
            String action,
            String client,
            @Nullable String purpose,
            String operation,
            String type,
            List<UUID> records,
            List<String> attributes) {
        static Entry fromRow(ResultSet row, int index) throws SQLException {
            return new Entry(
                    row.getObject("chain", UUID.class),
                    row.getLong("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("action").toLowerCase(Locale.ROOT),
                    row.getString("client"),
                    row.getString("purpose"),
                    row.getString("operation"),
                    row.getString("type"),
                    Arrays.asList((UUID[]) row.getArray("records").getArray()),
                    Arrays.asList((String[]) row.getArray("attributes").getArray()));
        }
    }

    private record Place(Instant at, UUID chain, long number) {
        static final Place NEWEST = new Place(EVER, LAST, Long.MAX_VALUE);

        static Place of(Cursor cursor) {
            try {
                var position = cursor.position();
                return new Place(
                        Instant.parse(position.get(0)),
                        UUID.fromString(position.get(1)),
                        Long.parseLong(position.get(2)));
            } catch (RuntimeException forged) {
                throw Cursor.refused();
            }
        }
    }

    /**
     * Newest first.
     *
     * @param client whose entries
     * @param record golden or source record that they name
     * @param since,until times between which they were written
     */
    @GetMapping("/v1/audit")
    @AllowedFor({Role.DATA_PROTECTION, Role.ADMIN})
    @Operation(operationId = "audit", summary = "Who read or wrote what, when and for which purpose; the newest first")
    Page<Entry> entries(
            @RequestParam @Nullable String client,
            @RequestParam @Nullable UUID record,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable Instant until,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            Caller caller) {
        var request = "audit %s %s %s %s".formatted(client, record, since, until);
        var place = cursor == null ? Place.NEWEST : Place.of(Cursor.decode(cursor, request));
        audit.read(caller, "audit");
        var found = jdbc.sql("""
                        select * from audit_entry
                        where (at, chain, number) < (:at, :chain, :number)
                          and at >= coalesce(:since, '-infinity'::timestamptz)
                          and at < coalesce(:until, 'infinity'::timestamptz)
                          and (:client::text is null or client = :client)
                          and (:record::uuid is null or :record = any(records))
                        order by at desc, chain desc, number desc limit :limit
                        """)
                .param("at", Timestamp.from(place.at()))
                .param("chain", place.chain())
                .param("number", place.number())
                .param("since", since == null ? null : Timestamp.from(since))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("client", client)
                .param("record", record)
                .param("limit", limit + 1)
                .query(Entry::fromRow)
                .list();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? cursor(shown.getLast()).encode(request) : null;
        return new Page<>(shown, next);
    }

    private static Cursor cursor(Entry last) {
        return Cursor.at(last.at().toString(), last.chain().toString(), Long.toString(last.number()));
    }
}

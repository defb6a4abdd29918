package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import tools.jackson.databind.JsonNode;

/**
 * @param version counts the changes of the body; it tells of hidden ones, too, so no reader is shown it
 * @param live false: no source record speaks of it any more
 * @param recordedAt since when the hub holds this body
 * @param restricted whether a member is under restriction: only the data-protection officer sees it
 * @param guarded whether it is about a protected person: found by its id only, without its whereabouts
 */
public record GoldenRecord(
        GoldenId id,
        RecordType type,
        long version,
        boolean live,
        GoldenBody body,
        Instant recordedAt,
        boolean restricted,
        boolean guarded) {

    /** Columns of {@code golden_record g} with {@link #FLAGS}. */
    static final String COLUMNS = "g.id, g.type, g.version, g.live, g.body, g.recorded_at, f.restricted, f.guarded";

    /** Flags are on source records and cover whom these speak of now. */
    static final String FLAGS = """
            left join lateral (
                select bool_or(k.kind = 'RESTRICTED') as restricted, bool_or(k.kind = 'PROTECTED') as guarded
                from membership m join record_flag k on k.record_id = m.record_id
                where m.golden_id = g.id) f on true
            """;

    static GoldenRecord fromRow(ResultSet row, int number) throws SQLException {
        return new GoldenRecord(
                new GoldenId(row.getObject("id", UUID.class)),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                row.getLong("version"),
                row.getBoolean("live"),
                RecordJson.mapper().readValue(row.getString("body"), GoldenBody.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBoolean("restricted"),
                row.getBoolean("guarded"));
    }

    /** Empty where this reader may see nothing of it: then, for the reader, it is not there. */
    public Optional<GoldenRecord> seenBy(View view) {
        if (view.isUnlimited()) return Optional.of(this);
        if (restricted) return Optional.empty();
        var seen = body.seenBy(guarded ? view.withoutWhereabouts(type) : view);
        return seen.saysNothing() ? Optional.empty() : Optional.of(with(seen));
    }

    /** The best value of each attribute group, sensitive ones masked. */
    public Map<String, JsonNode> content() {
        return GoldenAnswers.content(type, body);
    }

    GoldenRecord with(GoldenBody other) {
        return new GoldenRecord(id, type, version, live, other, recordedAt, restricted, guarded);
    }
}

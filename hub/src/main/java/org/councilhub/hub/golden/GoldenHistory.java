package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the hub held of golden records, and when: the axis of recorded time. */
@Repository
public class GoldenHistory {
    private static final String ALL = """
            select live, body, since, until from golden_history where golden_id = :id
            union all
            select live, body, recorded_at, null from golden_record where id = :id and type = :type
            """;

    private final JdbcClient jdbc;

    GoldenHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param live false: merged away, or no source record spoke of it
     * @param until null: it still does
     */
    public record Held(
            boolean live,
            GoldenBody body,
            Instant since,
            @Nullable Instant until) {}

    /** Oldest first. */
    public List<Held> of(RecordType type, GoldenId id) {
        if (!isOfType(type, id)) return List.of();
        return jdbc.sql(ALL + "order by since")
                .param("id", id.value())
                .param("type", type.word())
                .query(GoldenHistory::held)
                .list();
    }

    /** What was held at a moment; empty: the id was not there yet. */
    Optional<Held> at(RecordType type, GoldenId id, Instant moment) {
        if (!isOfType(type, id)) return Optional.empty();
        return jdbc.sql("select * from (" + ALL + """
                        ) h where since <= :moment and (until is null or until > :moment) order by since desc limit 1
                        """)
                .param("id", id.value())
                .param("type", type.word())
                .param("moment", Timestamp.from(moment))
                .query(GoldenHistory::held)
                .optional();
    }

    private boolean isOfType(RecordType type, GoldenId id) {
        return jdbc.sql("select exists (select from golden_record where id = :id and type = :type)")
                .param("id", id.value())
                .param("type", type.word())
                .query(Boolean.class)
                .single();
    }

    /** Where a redirect led at a moment. */
    Optional<GoldenId> survivorAt(GoldenId id, Instant moment) {
        return jdbc.sql("""
                        select survivor from redirect
                        where superseded = :id and since <= :moment and (until is null or until > :moment)
                        order by since desc limit 1
                        """)
                .param("id", id.value())
                .param("moment", Timestamp.from(moment))
                .query(UUID.class)
                .optional()
                .map(GoldenId::new);
    }

    /** Which of these source records have been erased. */
    Set<UUID> erased(Set<UUID> records) {
        return new HashSet<>(jdbc.sql("select record_id from tombstone where record_id = any(:records::uuid[])")
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Which of these source records are under restriction, wherever they belong to now. */
    Set<UUID> restricted(Set<UUID> records) {
        return new HashSet<>(jdbc.sql("""
                        select r.public_id from source_record r
                        join record_flag f on f.record_id = r.id and f.kind = 'RESTRICTED'
                        where r.public_id = any(:records::uuid[])
                        union
                        select r.public_id from source_record r
                        join membership m on m.record_id = r.id
                        join membership other on other.golden_id = m.golden_id
                        join record_flag f on f.record_id = other.record_id and f.kind = 'RESTRICTED'
                        where r.public_id = any(:records::uuid[])
                        """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Part of an erasure: what these records said is taken out of all that was ever held. */
    public void forget(Set<UUID> records) {
        var goldens = jdbc.sql("""
                        select f.golden_id from former_membership f join source_record r on r.id = f.record_id
                        where r.public_id = any(:records::uuid[])
                        """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new GoldenId(row.getObject("golden_id", UUID.class)))
                .set();
        forget(records, goldens);
    }

    private void forget(Set<UUID> records, Set<GoldenId> goldens) {
        record Past(UUID id, long version, GoldenBody body) {}
        var past = jdbc.sql("""
                        select golden_id, version, body from golden_history
                        where golden_id = any(:ids::uuid[]) for update
                        """)
                .param("ids", GoldenRecords.texts(goldens))
                .query((row, number) ->
                        new Past(row.getObject("golden_id", UUID.class), row.getLong("version"), body(row)))
                .list();
        for (var each : past) {
            var left = each.body().without(records);
            if (left.records().equals(each.body().records())) continue;
            jdbc.sql("update golden_history set body = :body::jsonb where golden_id = :id and version = :version")
                    .param("body", RecordJson.mapper().writeValueAsString(left))
                    .param("id", each.id())
                    .param("version", each.version())
                    .update();
        }
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("until");
        return new Held(
                row.getBoolean("live"),
                body(row),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant());
    }

    private static GoldenBody body(ResultSet row) throws SQLException {
        return RecordJson.mapper().readValue(row.getString("body"), GoldenBody.class);
    }
}

package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which golden record a source record belongs to, and which of its contents that rests on. */
@Repository
public class Memberships {
    private static final String AS_RESOLVED = """
            select r.id, r.public_id, r.source, r.key, m.type, m.golden_id, m.revision, m.batch,
                   case when v.revision is null then r.since else v.since end as since,
                   case when p.addresses is null then c.content else c.content || p.addresses end as content
            from membership m
            join source_record r on r.id = m.record_id
            left join source_record_version v
              on r.revision <> m.revision and v.record_id = m.record_id and v.revision = m.revision
            cross join lateral (
                select case when v.revision is null then r.content else v.content end as content) c
            left join lateral (
                select jsonb_object_agg(attribute,
                           c.content -> attribute || jsonb_build_object('uprn', uprn, '%s', rule)) as addresses
                from placement
                where record_id = m.record_id and outcome = 'MATCH'
            ) p on true
            """.formatted(Placement.FOUND_BY);

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record as the resolver last saw it, whatever has arrived since: its addresses have the UPRNs that were found.
     *
     * @param record surrogate
     * @param golden null: it was deleted, or failed
     */
    public record Resolved(
            long record,
            UUID publicId,
            RecordId id,
            @Nullable UUID golden,
            long revision,
            long since,
            @Nullable String content,
            long batch) {}

    /** @param golden null: deleted, or failed */
    public record Row(long record, @Nullable UUID golden, long revision) {}

    /** @return by surrogate; records that were never resolved are not in it */
    public Map<Long, Resolved> of(Collection<Long> records) {
        return jdbc
                .sql(AS_RESOLVED + "where m.record_id = any(:records)")
                .param("records", numbers(records))
                .query(Memberships::resolved)
                .list()
                .stream()
                .collect(Collectors.toMap(Resolved::record, Function.identity()));
    }

    /** Golden ids that these records belong to, by surrogate; empty for one that was deleted or failed. */
    public Map<Long, Optional<UUID>> goldens(Collection<Long> records) {
        var goldens = new HashMap<Long, Optional<UUID>>();
        jdbc.sql("select record_id, golden_id from membership where record_id = any(:records)")
                .param("records", numbers(records))
                .query(row -> {
                    goldens.put(row.getLong("record_id"), Optional.ofNullable(row.getObject("golden_id", UUID.class)));
                });
        return goldens;
    }

    /** Which of these golden records are under restriction: a flag on one of their records covers all. */
    public Set<UUID> restricted(Collection<UUID> goldens) {
        if (goldens.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("""
                        select distinct m.golden_id from membership m
                        join record_flag f on f.record_id = m.record_id and f.kind = 'RESTRICTED'
                        where m.golden_id = any(:goldens::uuid[])
                        """)
                .param("goldens", goldens.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Golden records that these source records, by opaque ids, belong to. */
    public Set<UUID> goldensOf(Collection<UUID> records) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.golden_id from membership m join source_record r on r.id = m.record_id
                        where r.public_id = any(:records::uuid[]) and m.golden_id is not null
                        """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getObject("golden_id", UUID.class))
                .list());
    }

    /** Surrogates of the records that belong to any of these. */
    public List<Long> records(Collection<UUID> goldens) {
        return jdbc.sql("select record_id from membership where golden_id = any(:goldens::uuid[])")
                .param("goldens", goldens.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getLong("record_id"))
                .list();
    }

    /** Those that later batches than this resolved last, up to the {@code limit} behind (batch, record), in that order. */
    public List<Resolved> after(RecordType type, long batch, long record, int limit) {
        return jdbc.sql(AS_RESOLVED + """
                        where m.type = :type and (m.batch, m.record_id) > (:batch, :record)
                        order by m.batch, m.record_id limit :limit
                        """)
                .param("type", type.word())
                .param("batch", batch)
                .param("record", record)
                .param("limit", limit)
                .query(Memberships::resolved)
                .list();
    }

    /** Those behind this record, by surrogate. */
    public List<Resolved> following(RecordType type, long record, int limit) {
        return jdbc.sql(AS_RESOLVED + """
                        where m.type = :type and m.record_id > :record and m.golden_id is not null
                        order by m.record_id limit :limit
                        """)
                .param("type", type.word())
                .param("record", record)
                .param("limit", limit)
                .query(Memberships::resolved)
                .list();
    }

    /** Part of the resolver's transaction. */
    public void write(RecordType type, long batch, List<Row> rows) {
        jdbc.sql("""
                        insert into membership (record_id, type, golden_id, revision, batch)
                        select record_id, :type, golden_id, revision, :batch
                        from unnest(:records, :goldens::uuid[], :revisions) as a (record_id, golden_id, revision)
                        on conflict (record_id) do update
                        set golden_id = excluded.golden_id, revision = excluded.revision, batch = excluded.batch
                        """)
                .param("type", type.word())
                .param("batch", batch)
                .param("records", rows.stream().mapToLong(Row::record).toArray())
                .param("goldens", rows.stream().map(row -> text(row.golden())).toArray(String[]::new))
                .param("revisions", rows.stream().mapToLong(Row::revision).toArray())
                .update();
    }

    private static Resolved resolved(ResultSet row, int number) throws SQLException {
        var type = RecordType.ofWord(row.getString("type")).orElseThrow();
        return new Resolved(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                new RecordId(row.getString("source"), type, row.getString("key")),
                row.getObject("golden_id", UUID.class),
                row.getLong("revision"),
                row.getLong("since"),
                row.getString("content"),
                row.getLong("batch"));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static long[] numbers(Collection<Long> records) {
        return records.stream().mapToLong(Long::longValue).toArray();
    }
}

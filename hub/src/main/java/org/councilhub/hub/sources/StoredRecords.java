package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Timeline.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of source records, many rows a statement. Rows are handed over as one array a column. */
@Repository
class StoredRecords {
    private final JdbcClient jdbc;

    StoredRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record's row without its content. */
    record Stored(long record, UUID publicId, RecordId id, Run run, long revisions, boolean erased) {

        Stored confirmedAt(long version) {
            return new Stored(record, publicId, id, run.confirmedAt(version), revisions, erased);
        }
    }

    record Inserted(long record, UUID publicId) {}

    /** Those that are there. */
    Set<RecordId> known(List<RecordId> ids) {
        return jdbc.sql("""
                        select source, type, key from unnest(:sources, :types, :keys) as a (source, type, key)
                        join source_record using (source, type, key)
                        """).params(keys(ids)).query((row, number) -> id(row)).set();
    }

    /** Locks what is there until the commit, in the order of the ids, so that two batches cannot lock each other out. */
    Map<RecordId, Stored> lock(List<RecordId> ids) {
        return jdbc.sql("""
                        select r.* from unnest(:sources, :types, :keys) as a (source, type, key)
                        join source_record r using (source, type, key)
                        order by r.source, r.type, r.key
                        for no key update of r
                        """).params(keys(ids)).query(StoredRecords::stored).list().stream()
                .collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    /** @return those that were not there; another batch may have inserted the others meanwhile */
    List<Inserted> insert(List<Arrival> arrivals, Map<RecordId, UUID> publicIds) {
        return jdbc.sql("""
                        insert into source_record (public_id, source, type, key, version, since, content, hash)
                        select public_id, source, type, key, version, version, content::jsonb, hash
                        from unnest(:publicIds::uuid[], :sources, :types, :keys, :versions, :contents, :hashes::uuid[])
                            as a (public_id, source, type, key, version, content, hash)
                        on conflict do nothing
                        returning id, public_id
                        """)
                .param("publicIds", texts(arrivals, a -> String.valueOf(publicIds.get(a.id()))))
                .param("sources", texts(arrivals, a -> a.id().source()))
                .param("types", texts(arrivals, a -> a.id().type().word()))
                .param("keys", texts(arrivals, a -> a.id().key()))
                .param("versions", numbers(arrivals, Arrival::version))
                .param("contents", texts(arrivals, Arrival::json))
                .param("hashes", texts(arrivals, a -> text(a.hash())))
                .query((row, number) -> new Inserted(row.getLong("id"), uuid(row, "public_id")))
                .list();
    }

    /** The source told the same again under a higher version. */
    void confirm(List<Stored> stored) {
        jdbc.sql("""
                        update source_record r set version = a.version, confirmed = a.confirmed::bigint[]
                        from unnest(:ids, :versions, :confirmed) as a (id, version, confirmed)
                        where r.id = a.id
                        """)
                .param("ids", numbers(stored, Stored::record))
                .param("versions", numbers(stored, s -> s.run().version()))
                .param("confirmed", texts(stored, s -> array(s.run().confirmed())))
                .update();
    }

    /** What is current becomes history; the arrivals, newer than all before, take its place. */
    void supersede(List<Long> records, List<Arrival> arrivals) {
        jdbc.sql("""
                        insert into source_record_version
                            (record_id, revision, version, since, confirmed, content, hash, recorded_at, late)
                        select id, revision, version, since, confirmed, content, hash, recorded_at, false
                        from source_record where id = any(:ids)
                        """).param("ids", numbers(records, Long::longValue)).update();
        jdbc.sql("""
                        update source_record r
                        set version = a.version, since = a.version, confirmed = null, content = a.content::jsonb,
                            hash = a.hash, revision = r.revisions + 1, revisions = r.revisions + 1, recorded_at = now()
                        from unnest(:ids, :versions, :contents, :hashes::uuid[]) as a (id, version, content, hash)
                        where r.id = a.id
                        """)
                .param("ids", numbers(records, Long::longValue))
                .param("versions", numbers(arrivals, Arrival::version))
                .param("contents", texts(arrivals, Arrival::json))
                .param("hashes", texts(arrivals, a -> text(a.hash())))
                .update();
    }

    /** Whole timelines of these records. */
    Map<Long, Retelling> timelines(List<Stored> stored) {
        long[] ids = numbers(stored, Stored::record);
        var history = jdbc
                .sql("select * from source_record_version where record_id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> new Kept(
                        row.getLong("record_id"), run(row), row.getString("content"), row.getBoolean("overruled")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Kept::record));
        var timelines = new HashMap<Long, Retelling>();
        jdbc.sql("select *, false as late from source_record where id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> {
                    long record = row.getLong("id");
                    var current = new Kept(record, run(row), row.getString("content"), false);
                    return new Retelling(current, history.getOrDefault(record, List.of()), row.getLong("revisions"));
                })
                .list()
                .forEach(retelling -> timelines.put(retelling.current().record(), retelling));
        return timelines;
    }

    /** Writes whole timelines in place of what was there. */
    void rewrite(Collection<Retelling> retellings) {
        var current = retellings.stream().map(Retelling::current).toList();
        jdbc.sql("""
                        update source_record r
                        set version = a.version, since = a.since, confirmed = a.confirmed::bigint[], hash = a.hash,
                            content = a.content::jsonb, revision = a.revision, revisions = a.revisions,
                            recorded_at = coalesce(a.recorded_at, now())
                        from unnest(:ids, :revisions, :versions, :sinces, :confirmed, :contents, :hashes::uuid[],
                                :times::timestamptz[], :named)
                            as a (id, revision, version, since, confirmed, content, hash, recorded_at, revisions)
                        where r.id = a.id
                        """)
                .params(columns(current))
                .param(
                        "named",
                        retellings.stream().mapToLong(Retelling::revisions).toArray())
                .update();
        jdbc.sql("delete from source_record_version where record_id = any(:ids)")
                .param("ids", numbers(current, Kept::record))
                .update();
        var history = retellings.stream().flatMap(r -> r.history().stream()).toList();
        jdbc.sql("""
                        insert into source_record_version
                            (record_id, revision, version, since, confirmed, content, hash, recorded_at, late, overruled)
                        select id, revision, version, since, confirmed::bigint[], content::jsonb, hash,
                            coalesce(recorded_at, now()), late, overruled
                        from unnest(:ids, :revisions, :versions, :sinces, :confirmed, :contents, :hashes::uuid[],
                                :times::timestamptz[], :late, :overruled)
                            as a (id, revision, version, since, confirmed, content, hash, recorded_at, late, overruled)
                        """)
                .params(columns(history))
                .param("late", history.stream().map(k -> k.run().late()).toArray(Boolean[]::new))
                .param("overruled", history.stream().map(Kept::overruled).toArray(Boolean[]::new))
                .update();
    }

    private static Map<String, ?> columns(List<Kept> kept) {
        return Map.of(
                "ids", numbers(kept, Kept::record),
                "revisions", numbers(kept, k -> k.run().revision()),
                "versions", numbers(kept, k -> k.run().version()),
                "sinces", numbers(kept, k -> k.run().since()),
                "confirmed", texts(kept, k -> array(k.run().confirmed())),
                "contents", texts(kept, Kept::content),
                "hashes", texts(kept, k -> text(k.run().hash())),
                "times", texts(kept, k -> text(k.run().recordedAt())));
    }

    private static Map<String, ?> keys(List<RecordId> ids) {
        return Map.of(
                "sources", texts(ids, RecordId::source),
                "types", texts(ids, id -> id.type().word()),
                "keys", texts(ids, RecordId::key));
    }

    private static RecordId id(ResultSet row) throws SQLException {
        var type = RecordType.ofWord(row.getString("type")).orElseThrow();
        return new RecordId(row.getString("source"), type, row.getString("key"));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var run = new Run(
                row.getLong("revision"),
                row.getLong("since"),
                confirmed(row),
                row.getLong("version"),
                row.getObject("hash", UUID.class),
                null,
                false);
        return new Stored(
                row.getLong("id"),
                uuid(row, "public_id"),
                id(row),
                run,
                row.getLong("revisions"),
                row.getBoolean("erased"));
    }

    private static Run run(ResultSet row) throws SQLException {
        Timestamp time = row.getTimestamp("recorded_at");
        return new Run(
                row.getLong("revision"),
                row.getLong("since"),
                confirmed(row),
                row.getLong("version"),
                row.getObject("hash", UUID.class),
                time.toInstant(),
                row.getBoolean("late"));
    }

    private static List<Long> confirmed(ResultSet row) throws SQLException {
        var array = row.getArray("confirmed");
        return array == null ? List.of() : Arrays.asList((Long[]) array.getArray());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> long[] numbers(List<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static @Nullable String array(List<Long> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable String text(@Nullable UUID hash) {
        return hash == null ? null : hash.toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

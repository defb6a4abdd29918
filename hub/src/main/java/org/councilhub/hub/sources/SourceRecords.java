package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Source records with how far they have come. */
@Repository
public class SourceRecords {
    /** A waiter looks by itself this often, should a signal be lost. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final JdbcClient jdbc;
    private final Signals signals;

    SourceRecords(JdbcClient jdbc, Signals signals) {
        this.jdbc = jdbc;
        this.signals = signals;
    }

    public Optional<Standing> find(RecordId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** @return by id; unknown ones are not in it */
    public Map<RecordId, Standing> findAll(Collection<RecordId> ids) {
        var found = new HashMap<RecordId, Standing>();
        jdbc.sql("select r.source, r.type, r.key, " + Standing.COLUMNS + """
                         from unnest(:sources, :types, :keys) as a (source, type, key)
                        join source_record r using (source, type, key)
                        """ + Standing.JOINS)
                .param("sources", ids.stream().map(RecordId::source).toArray(String[]::new))
                .param("types", ids.stream().map(id -> id.type().word()).toArray(String[]::new))
                .param("keys", ids.stream().map(RecordId::key).toArray(String[]::new))
                .query(row -> {
                    var type = RecordType.ofWord(row.getString("type")).orElseThrow();
                    found.put(new RecordId(row.getString("source"), type, row.getString("key")), Standing.fromRow(row));
                });
        return found;
    }

    public OptionalLong surrogate(RecordId id) {
        var found = surrogates(List.of(id)).get(id);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** @return by id; unknown ones are not in it */
    public Map<RecordId, Long> surrogates(Collection<RecordId> ids) {
        var found = new HashMap<RecordId, Long>();
        jdbc.sql("""
                        select r.id, r.source, r.type, r.key from unnest(:sources, :types, :keys) as a (source, type, key)
                        join source_record r using (source, type, key)
                        """).params(keys(ids)).query(row -> {
            found.put(id(row), row.getLong("id"));
        });
        return found;
    }

    /** @return by opaque id */
    public Map<UUID, RecordState> states(Collection<UUID> recordIds) {
        var states = new HashMap<UUID, RecordState>();
        jdbc.sql("select " + Standing.COLUMNS + " from source_record r " + Standing.JOINS
                        + " where r.public_id = any(:ids::uuid[])")
                .param("ids", recordIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    var standing = Standing.fromRow(row);
                    states.put(standing.recordId(), standing.state());
                });
        return states;
    }

    /** How many could not be resolved. */
    public long failed(RecordType type) {
        return jdbc.sql("select count(*) from failed_record where type = :type")
                .param("type", type.word())
                .query(Long.class)
                .single();
    }

    /**
     * Waits until none of these is pending, or for the limit.
     *
     * @param records surrogates
     * @return by surrogate, as it is then
     */
    Map<Long, Standing> awaitResolved(Collection<Long> records, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long heard = signals.resolved().rings();
            var standings = standings(records);
            long left = deadline - System.nanoTime();
            boolean waiting = standings.values().stream().anyMatch(s -> s.state() == RecordState.PENDING);
            if (!waiting || left <= 0) return standings;
            signals.resolved().awaitMoreThan(heard, Duration.ofNanos(Math.min(left, LOOK.toNanos())));
        }
    }

    Map<Long, Standing> standings(Collection<Long> records) {
        var standings = new HashMap<Long, Standing>();
        jdbc.sql("select r.id, " + Standing.COLUMNS + " from source_record r " + Standing.JOINS
                        + " where r.id = any(:records)")
                .param("records", records.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    standings.put(row.getLong("id"), Standing.fromRow(row));
                });
        return standings;
    }

    private static Map<String, ?> keys(Collection<RecordId> ids) {
        return Map.of(
                "sources", ids.stream().map(RecordId::source).toArray(String[]::new),
                "types", ids.stream().map(id -> id.type().word()).toArray(String[]::new),
                "keys", ids.stream().map(RecordId::key).toArray(String[]::new));
    }

    private static RecordId id(ResultSet row) throws SQLException {
        var type = RecordType.ofWord(row.getString("type")).orElseThrow();
        return new RecordId(row.getString("source"), type, row.getString("key"));
    }
}

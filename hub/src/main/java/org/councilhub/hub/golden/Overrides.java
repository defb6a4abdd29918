package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.sources.Lane;
import org.councilhub.hub.sources.Pending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Stewards' overrides. One that is made or ended, by hand or by its last day, is resolved like a changed record. */
@Repository
public class Overrides {
    private static final String EXPIRY = "expiry";

    private final JdbcClient jdbc;
    private final Pending pending;

    Overrides(JdbcClient jdbc, Pending pending) {
        this.jdbc = jdbc;
        this.pending = pending;
    }

    /**
     * @param until the last day on which it holds; null: until it is ended
     * @param endedAt null: it holds
     */
    record Kept(
            ValueOverride override,
            RecordType type,
            String source,
            String reason,
            @Nullable LocalDate until,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endedAt) {}

    /** Those in force on any of these records. */
    public List<ValueOverride> on(Collection<UUID> records) {
        return kept(records).stream()
                .filter(kept -> kept.endedAt() == null)
                .map(Kept::override)
                .toList();
    }

    /** Ended ones too, the newest first. */
    List<Kept> kept(Collection<UUID> records) {
        return jdbc.sql("""
                        select o.*, r.public_id, r.source from value_override o join source_record r on r.id = o.record_id
                        where r.public_id = any(:records::uuid[]) order by o.made_at desc, o.id
                        """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .query(Overrides::kept)
                .list();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("""
                        select o.*, r.public_id, r.source from value_override o join source_record r on r.id = o.record_id
                        where o.id = :id
                        """).param("id", id).query(Overrides::kept).optional();
    }

    /** Takes the place of an earlier one on the same record and group. */
    @Transactional
    public void make(ValueOverride override, RecordType type, String reason, @Nullable LocalDate until, String by) {
        jdbc.sql("""
                        update value_override o set ended_at = now(), ended_by = :by from source_record r
                        where r.id = o.record_id and r.public_id = :record and o.attribute = :group and o.ended_at is null
                        """)
                .param("by", by)
                .param("record", override.record())
                .param("group", override.group())
                .update();
        var record = jdbc.sql("""
                        insert into value_override (id, record_id, type, attribute, value, reason, until, made_by)
                        select :id, r.id, r.type, :group, :value::jsonb, :reason, :until, :by
                        from source_record r where r.public_id = :record
                        returning record_id
                        """)
                .param("id", override.id())
                .param("group", override.group())
                .param("value", override.value().toString())
                .param("reason", reason)
                .param("until", until)
                .param("by", by)
                .param("record", override.record())
                .query(Long.class)
                .single();
        pending.add(type, List.of(record), Lane.INTERACTIVE);
    }

    /** @return whether it was in force */
    @Transactional
    public boolean end(UUID id, RecordType type, String by) {
        var record =
                jdbc.sql("""
                        update value_override set ended_at = now(), ended_by = :by
                        where id = :id and ended_at is null returning record_id
                        """).param("by", by).param("id", id).query(Long.class).optional();
        record.ifPresent(of -> pending.add(type, List.of(of), Lane.INTERACTIVE));
        return record.isPresent();
    }

    /** The end of a last day is an event like any other: the golden records never ask a clock. */
    @Transactional
    public void endThoseUntil(LocalDate yesterday) {
        record Ended(long record, RecordType type) {}
        var ended = jdbc.sql("""
                        update value_override set ended_at = now(), ended_by = :by
                        where until <= :day and ended_at is null returning record_id, type
                        """)
                .param("by", EXPIRY)
                .param("day", yesterday)
                .query((row, number) -> new Ended(
                        row.getLong("record_id"),
                        RecordType.ofWord(row.getString("type")).orElseThrow()))
                .list();
        for (var type : RecordType.values()) {
            var records = ended.stream()
                    .filter(each -> each.type() == type)
                    .map(Ended::record)
                    .sorted()
                    .toList();
            if (!records.isEmpty()) pending.add(type, records, Lane.BACKLOG);
        }
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        JsonNode value = RecordJson.mapper().readTree(row.getString("value"));
        var ended = row.getTimestamp("ended_at");
        return new Kept(
                new ValueOverride(
                        row.getObject("id", UUID.class),
                        row.getObject("public_id", UUID.class),
                        row.getString("attribute"),
                        value),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                row.getString("source"),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}

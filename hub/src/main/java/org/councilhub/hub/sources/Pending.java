package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that the resolver has not yet seen as they are: found by their state, so that no order of commits loses one. */
@Repository
public class Pending {
    /** Types whose addresses were last placed by other properties than there are. */
    private static final String TO_BE_PLACED = """
            select count(*) from resolver r join resolver p on p.type = 'property'
            where r.type in ('business', 'person') and r.gazetteer < p.batch
            """;

    private final JdbcClient jdbc;

    Pending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record as it is now.
     *
     * @param record surrogate
     * @param ticket of this pending state: a further change of the record gives another
     * @param since the source's version from which on it told this content
     * @param content JSON; null: deleted
     */
    public record Item(
            long record,
            UUID publicId,
            RecordId id,
            long ticket,
            long revision,
            long since,
            @Nullable String content) {}

    /** Part of the caller's transaction. {@code records}: surrogates, ascending. */
    public void add(RecordType type, Collection<Long> records, Lane lane) {
        jdbc.sql("""
                        with added as (
                            insert into pending (type, record_id, interactive)
                            select :type, record_id, :interactive from unnest(:records) as a (record_id) order by record_id
                            on conflict (type, record_id) do update
                            set ticket = nextval('pending_ticket'),
                                interactive = pending.interactive or excluded.interactive)
                        select pg_notify(:channel, :type)
                        """)
                .param("type", type.word())
                .param("interactive", lane == Lane.INTERACTIVE)
                .param("records", numbers(records))
                .param("channel", Signals.PENDING)
                .query(String.class)
                .optional();
    }

    /** Part of the caller's transaction: all records of a type are to be resolved again. */
    public void addAll(RecordType type) {
        jdbc.sql("""
                        insert into pending (type, record_id, interactive)
                        select type, id, false from source_record where type = :type order by id
                        on conflict (type, record_id) do update set ticket = nextval('pending_ticket')
                        """).param("type", type.word()).update();
    }

    /**
     * The next records to resolve, lowest surrogate first.
     *
     * @param lane {@code INTERACTIVE}: only those that somebody waits for
     * @param after surrogate to begin behind
     */
    public List<Item> next(RecordType type, Lane lane, long after, int limit) {
        String only = lane == Lane.INTERACTIVE ? "and interactive" : "";
        return jdbc.sql("""
                        select p.ticket, r.id, r.public_id, r.source, r.key, r.revision, r.since, r.content
                        from (select record_id, ticket from pending
                              where type = :type %s and record_id > :after
                              order by record_id limit :limit) p
                        join source_record r on r.id = p.record_id
                        order by r.id
                        """.formatted(only))
                .param("type", type.word())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> item(type, row))
                .list();
    }

    /**
     * Part of the resolver's transaction. Records that have changed since they were handed out stay pending. Whoever waits
     * for any of them hears of it at the commit.
     */
    public void remove(RecordType type, List<Item> items) {
        jdbc.sql("""
                        with removed as (
                            delete from pending p using unnest(:records, :tickets) as a (record_id, ticket)
                            where p.type = :type and p.record_id = a.record_id and p.ticket = a.ticket)
                        select pg_notify(:channel, '')
                        """)
                .param("channel", Signals.RESOLVED)
                .param("type", type.word())
                .param("records", items.stream().mapToLong(Item::record).toArray())
                .param("tickets", items.stream().mapToLong(Item::ticket).toArray())
                .query(String.class)
                .optional();
    }

    public long count(RecordType type) {
        return jdbc.sql("select count(*) from pending where type = :type")
                .param("type", type.word())
                .query(Long.class)
                .single();
    }

    /** Of all types, at one moment: a batch of one type can make records of another pending, one of properties above all. */
    public long countAll() {
        return jdbc.sql("select (select count(*) from pending) + (" + TO_BE_PLACED + ")")
                .query(Long.class)
                .single();
    }

    /** Whether there are any. */
    public boolean waits(RecordType type) {
        return jdbc.sql("select exists (select from pending where type = :type)")
                .param("type", type.word())
                .query(Boolean.class)
                .single();
    }

    /** Of all types, and types whose addresses are yet to be placed: records of this source may be among them. */
    public long countOf(String source) {
        return jdbc.sql("""
                        select (select count(*) from pending p join source_record r on r.id = p.record_id
                            where r.source = :source) + (%s)
                        """.formatted(TO_BE_PLACED))
                .param("source", source)
                .query(Long.class)
                .single();
    }

    /** Part of the caller's transaction: the indexes have something to look at. */
    public void announce() {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", Signals.RESOLVED)
                .query(String.class)
                .optional();
    }

    private static Item item(RecordType type, ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                new RecordId(row.getString("source"), type, row.getString("key")),
                row.getLong("ticket"),
                row.getLong("revision"),
                row.getLong("since"),
                row.getString("content"));
    }

    private static long[] numbers(Collection<Long> records) {
        return records.stream().mapToLong(Long::longValue).toArray();
    }
}

package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sources told of their records at other moments. */
@Repository
public class Tellings {
    /** Versions below are counters, and say nothing about when: the latest one that was known counts. */
    private static final long FIRST_TIME = 100_000_000_000L;

    private final JdbcClient jdbc;

    Tellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param since the source's version from which on it told this
     * @param content JSON
     */
    public record Told(UUID publicId, RecordId id, long since, String content) {}

    /**
     * What was told of each record for a moment, by all that had been told until another one. Records that were deleted
     * then, or not yet told of, are not in it.
     */
    public List<Told> at(Collection<UUID> records, Instant asOf, Instant knownAt) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (r.id) r.public_id, r.source, r.type, r.key, t.since, t.content
                            from source_record r cross join lateral (
                                select v.since, v.content, v.recorded_at from source_record_version v
                                where v.record_id = r.id and not v.overruled
                                union all
                                select r.since, r.content, r.recorded_at) t
                            where r.public_id = any(:records::uuid[]) and t.recorded_at <= :known
                              and (t.since <= :moment or t.since < :first)
                            order by r.id, t.since desc) told
                        where content is not null
                        """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .param("known", Timestamp.from(knownAt))
                .param("moment", asOf.toEpochMilli())
                .param("first", FIRST_TIME)
                .query(Tellings::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var type = RecordType.ofWord(row.getString("type")).orElseThrow();
        return new Told(
                row.getObject("public_id", UUID.class),
                new RecordId(row.getString("source"), type, row.getString("key")),
                row.getLong("since"),
                row.getString("content"));
    }
}

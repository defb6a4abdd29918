package org.councilhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements as they were made and ended: terms never change, another agreement takes the place of the first. */
@Repository
class StoredAgreements {
    private final JdbcClient jdbc;

    StoredAgreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Origin {
        CONFIG,
        API
    }

    /** @param endedAt null: not ended; its last day may be over all the same */
    record Stored(
            UUID id,
            Agreement terms,
            Origin origin,
            String madeBy,
            Instant madeAt,
            @Nullable Instant endedAt) {}

    List<Stored> notEnded() {
        return jdbc.sql("select * from agreement where ended_at is null order by name")
                .query(StoredAgreements::stored)
                .list();
    }

    /** Ended ones too, the newest first. */
    List<Stored> all() {
        return jdbc.sql("select * from agreement order by made_at desc, id desc")
                .query(StoredAgreements::stored)
                .list();
    }

    Optional<Stored> find(String name) {
        return jdbc.sql("select * from agreement where name = :name and ended_at is null")
                .param("name", name)
                .query(StoredAgreements::stored)
                .optional();
    }

    void add(Agreement terms, Origin origin, String by) {
        jdbc.sql("""
                        insert into agreement (id, name, terms, origin, made_by)
                        values (gen_random_uuid(), :name, :terms::jsonb, :origin, :by)
                        """)
                .param("name", terms.name())
                .param("terms", RecordJson.mapper().writeValueAsString(terms))
                .param("origin", origin.name())
                .param("by", by)
                .update();
    }

    void end(String name, String by) {
        jdbc.sql("update agreement set ended_at = now(), ended_by = :by where name = :name and ended_at is null")
                .param("by", by)
                .param("name", name)
                .update();
    }

    /** Locks until the commit: changes of agreements come one after the other. */
    void nextVersion() {
        jdbc.sql("update agreement_head set version = version + 1").update();
    }

    long version() {
        return jdbc.sql("select version from agreement_head").query(Long.class).single();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Stored(
                row.getObject("id", UUID.class),
                RecordJson.mapper().readValue(row.getString("terms"), Agreement.class),
                Origin.valueOf(row.getString("origin")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}

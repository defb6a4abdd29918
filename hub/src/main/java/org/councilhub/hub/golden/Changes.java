package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.councilhub.adapters.record.ChangesPort;
import org.councilhub.hub.golden.GoldenRecordsChanged.Change;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox: what changed, in order and without gaps. Commits in which golden records change are one after the other. */
@Component
public class Changes implements ChangesPort {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last change that anybody can see; 0 before the first. */
    public long head() {
        return jdbc.sql("select sequence from change_head").query(Long.class).single();
    }

    /** Those behind this sequence number, oldest first. */
    public List<GoldenChange> after(long sequence, int limit) {
        return jdbc.sql("select * from change where sequence > :sequence order by sequence limit :limit")
                .param("sequence", sequence)
                .param("limit", limit)
                .query(Changes::change)
                .list();
    }

    @Override
    public List<GoldenChange> next(String subscriber, int limit) {
        long delivered = jdbc.sql("select delivered from subscriber where name = :name")
                .param("name", subscriber)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return after(delivered, limit);
    }

    @Override
    public void delivered(String subscriber, long sequence) {
        jdbc.sql("""
                        insert into subscriber as s (name, delivered) values (:name, :sequence)
                        on conflict (name) do update set delivered = greatest(s.delivered, excluded.delivered)
                        """).param("name", subscriber).param("sequence", sequence).update();
    }

    /** The head stays locked until the commit, so that no lower number can appear after a higher one was read. */
    @EventListener
    void write(GoldenRecordsChanged event) {
        var changes = event.changes();
        jdbc.sql("""
                        with head as (
                            update change_head set sequence = sequence + :count returning sequence - :count as last)
                        insert into change (sequence, type, golden_id, kind)
                        select head.last + a.number, :type, a.id, a.kind
                        from head, unnest(:ids::uuid[], :kinds) with ordinality as a (id, kind, number)
                        """)
                .param("count", changes.size())
                .param("type", event.type().word())
                .param(
                        "ids",
                        GoldenRecords.texts(changes.stream().map(Change::id).toList()))
                .param(
                        "kinds",
                        changes.stream().map(change -> change.kind().name()).toArray(String[]::new))
                .update();
    }

    private static GoldenChange change(ResultSet row, int number) throws SQLException {
        return new GoldenChange(
                row.getLong("sequence"),
                row.getString("type"),
                row.getObject("golden_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getTimestamp("changed_at").toInstant());
    }
}

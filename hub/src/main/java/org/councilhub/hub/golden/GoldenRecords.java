package org.councilhub.hub.golden;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Golden records by id. */
@Repository
public class GoldenRecords {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    GoldenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One indexed read: {@code survivor} is derived from the kept redirects, so that every id is one hop away.
     *
     * @return the survivor, whose id differs, when the id was superseded; not live when its last record went
     */
    public Optional<GoldenRecord> find(RecordType type, GoldenId id) {
        return jdbc.sql("""
                        select %s from golden_record g %s
                        where g.id = coalesce((select survivor from survivor where superseded = :id), :id)
                          and g.type = :type
                        """.formatted(GoldenRecord.COLUMNS, GoldenRecord.FLAGS))
                .param("id", id.value())
                .param("type", type.word())
                .query(GoldenRecord::fromRow)
                .optional();
    }

    /** Those that are live, in no order. Superseded ids are not followed. */
    public List<GoldenRecord> findAll(Collection<GoldenId> ids) {
        return jdbc.sql("select %s from golden_record g %s where g.id = any(:ids::uuid[]) and g.live"
                        .formatted(GoldenRecord.COLUMNS, GoldenRecord.FLAGS))
                .param("ids", texts(ids))
                .query(GoldenRecord::fromRow)
                .list();
    }

    /** Live ones in the order of their ids, for whoever wants to see all. */
    public List<GoldenRecord> page(RecordType type, @Nullable GoldenId after, int limit) {
        return jdbc.sql("""
                        select %s from golden_record g %s
                        where g.type = :type and g.live and g.id > :after order by g.id limit :limit
                        """.formatted(GoldenRecord.COLUMNS, GoldenRecord.FLAGS))
                .param("type", type.word())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(GoldenRecord::fromRow)
                .list();
    }

    /**
     * Who among these a match must not name: protected people, who are never found by what they are called or where they
     * live, and restricted ones unless the view is unlimited.
     */
    public Set<GoldenId> notMatchedFor(View view, Collection<GoldenId> ids) {
        if (ids.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("""
                        select distinct m.golden_id from membership m join record_flag f on f.record_id = m.record_id
                        where m.golden_id = any(:ids::uuid[]) and (f.kind = 'PROTECTED' or not :unlimited)
                        """)
                .param("ids", texts(ids))
                .param("unlimited", view.isUnlimited())
                .query((row, number) -> new GoldenId(row.getObject("golden_id", UUID.class)))
                .list());
    }

    /** Live ones, chosen by a hash of their ids: a sample is the same until something changes. */
    List<GoldenRecord> sample(RecordType type, int most) {
        return jdbc.sql("""
                        select %s from golden_record g %s where g.type = :type and g.live
                        order by hashtextextended(g.id::text, 0), g.id limit :most
                        """.formatted(GoldenRecord.COLUMNS, GoldenRecord.FLAGS))
                .param("type", type.word())
                .param("most", most)
                .query(GoldenRecord::fromRow)
                .list();
    }

    /** How many are live. */
    public long count(RecordType type) {
        return jdbc.sql("select count(*) from golden_record where type = :type and live")
                .param("type", type.word())
                .query(Long.class)
                .single();
    }

    static String[] texts(Collection<GoldenId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }
}

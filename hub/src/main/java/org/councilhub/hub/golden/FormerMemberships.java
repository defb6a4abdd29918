package org.councilhub.hub.golden;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Golden records that source records have left. */
@Repository
public class FormerMemberships {
    private final JdbcClient jdbc;

    FormerMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record, by its surrogate, leaves a golden record. */
    public record Left(long record, GoldenId golden) {}

    /** Part of the resolver's transaction. */
    public void write(long batch, List<Left> left) {
        jdbc.sql("""
                        insert into former_membership (record_id, batch, golden_id)
                        select record_id, :batch, golden_id
                        from unnest(:records, :goldens::uuid[]) as a (record_id, golden_id)
                        """)
                .param("batch", batch)
                .param("records", left.stream().mapToLong(Left::record).toArray())
                .param(
                        "goldens",
                        GoldenRecords.texts(left.stream().map(Left::golden).toList()))
                .update();
    }

    /** Ids not in force that any of these records had, with the surrogates of all the records that each had. */
    public Map<GoldenId, Set<Long>> notInForce(Collection<Long> records) {
        var found = new HashMap<GoldenId, Set<Long>>();
        jdbc.sql("""
                        select distinct f.golden_id, f.record_id from former_membership f
                        where f.golden_id in (
                            select m.golden_id from former_membership m
                            join golden_record g on g.id = m.golden_id and not g.live
                            where m.record_id = any(:records))
                        """)
                .param("records", records.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    var id = new GoldenId(row.getObject("golden_id", UUID.class));
                    found.computeIfAbsent(id, golden -> new TreeSet<>()).add(row.getLong("record_id"));
                });
        return found;
    }
}

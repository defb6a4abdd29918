package org.councilhub.hub.golden;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Superseded ids. The original edges are kept, so that a split can restore an id; {@code survivor} is derived from those
 * in force, so that a read needs one hop.
 */
@Repository
class Redirects {
    private final JdbcClient jdbc;

    Redirects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param merged superseded id -> live id */
    void add(Map<GoldenId, GoldenId> merged, long batch, Timestamp at) {
        if (merged.isEmpty()) return;
        var superseded = List.copyOf(merged.keySet());
        var arrays = Map.of(
                "superseded", GoldenRecords.texts(superseded),
                "survivors",
                        GoldenRecords.texts(superseded.stream().map(merged::get).toList()));
        jdbc.sql("""
                        insert into redirect (superseded, batch, survivor, since)
                        select superseded, :batch, survivor, :at
                        from unnest(:superseded::uuid[], :survivors::uuid[]) as a (superseded, survivor)
                        """).params(arrays).param("batch", batch).param("at", at).update();
        jdbc.sql("""
                        update survivor s set survivor = a.survivor
                        from unnest(:superseded::uuid[], :survivors::uuid[]) as a (superseded, survivor)
                        where s.survivor = a.superseded
                        """).params(arrays).update();
        jdbc.sql("""
                        insert into survivor (superseded, survivor)
                        select superseded, survivor
                        from unnest(:superseded::uuid[], :survivors::uuid[]) as a (superseded, survivor)
                        """).params(arrays).update();
    }

    /** These ids are live again; what redirects to them, over however many hops, finds them. */
    void end(Collection<GoldenId> revived, long batch, Timestamp at) {
        if (revived.isEmpty()) return;
        String[] ids = GoldenRecords.texts(revived);
        jdbc.sql("""
                        update redirect set ended = :batch, until = :at
                        where superseded = any(:ids::uuid[]) and ended is null
                        """).param("batch", batch).param("at", at).param("ids", ids).update();
        jdbc.sql("delete from survivor where superseded = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        with recursive below (id, root) as (
                            select superseded, survivor from redirect
                            where survivor = any(:ids::uuid[]) and ended is null
                            union all
                            select r.superseded, b.root from redirect r join below b on r.survivor = b.id
                            where r.ended is null)
                        update survivor s set survivor = b.root from below b where s.superseded = b.id
                        """).param("ids", ids).update();
    }
}

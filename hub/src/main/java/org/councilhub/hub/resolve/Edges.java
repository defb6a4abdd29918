package org.councilhub.hub.resolve;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scored pairs of source records, by surrogate. */
@Repository
class Edges {
    private final JdbcClient jdbc;

    Edges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param weight millibits */
    record StoredEdge(long left, long right, long weight) {
        static StoredEdge between(long one, long other, long weight) {
            return one < other ? new StoredEdge(one, other, weight) : new StoredEdge(other, one, weight);
        }

        boolean touches(Collection<Long> records) {
            return records.contains(left) || records.contains(right);
        }
    }

    /** All that have an end among these records. */
    List<StoredEdge> of(Collection<Long> records) {
        return jdbc.sql("""
                        select left_id, right_id, weight from edge where left_id = any(:records)
                        union
                        select left_id, right_id, weight from edge where right_id = any(:records)
                        """)
                .param("records", numbers(records))
                .query((row, number) ->
                        new StoredEdge(row.getLong("left_id"), row.getLong("right_id"), row.getLong("weight")))
                .list();
    }

    void delete(Collection<Long> records) {
        long[] ids = numbers(records);
        jdbc.sql("delete from edge where left_id = any(:records)")
                .param("records", ids)
                .update();
        jdbc.sql("delete from edge where right_id = any(:records)")
                .param("records", ids)
                .update();
    }

    void insert(List<StoredEdge> edges) {
        jdbc.sql("""
                        insert into edge (left_id, right_id, weight)
                        select * from unnest(:lefts, :rights, :weights)
                        """)
                .param("lefts", edges.stream().mapToLong(StoredEdge::left).toArray())
                .param("rights", edges.stream().mapToLong(StoredEdge::right).toArray())
                .param("weights", edges.stream().mapToLong(StoredEdge::weight).toArray())
                .update();
    }

    private static long[] numbers(Collection<Long> records) {
        return records.stream().mapToLong(Long::longValue).toArray();
    }
}

package org.councilhub.hub.sources;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that could not become records. */
@Repository
public class Quarantine {
    private final JdbcClient jdbc;

    Quarantine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<QuarantinedRow> rows) {
        var last = lastOfEachLine(rows);
        if (last.isEmpty()) return;
        jdbc.sql("""
                        insert into quarantined_row (source, origin, line, reason, raw)
                        select * from unnest(:sources, :origins, :lines, :reasons, :raws)
                        order by 1, 2, 3
                        on conflict (source, origin, line)
                        do update set reason = excluded.reason, raw = excluded.raw, recorded_at = now()
                        """)
                .param("sources", texts(last, QuarantinedRow::source))
                .param("origins", texts(last, QuarantinedRow::origin))
                .param("lines", last.stream().mapToLong(QuarantinedRow::line).toArray())
                .param("reasons", texts(last, QuarantinedRow::reason))
                .param("raws", texts(last, row -> row.raw().replace('\0', '\uFFFD'))) // PostgreSQL cannot hold NUL
                .update();
    }

    /** The first rows of one extract, by line. */
    public List<QuarantinedRow> rows(String source, String origin, int limit) {
        return jdbc.sql("""
                        select source, origin, line, reason, raw from quarantined_row
                        where source = ? and origin = ? order by line limit ?
                        """)
                .params(source, origin, limit)
                .query((row, number) -> new QuarantinedRow(
                        row.getString("source"),
                        row.getString("origin"),
                        row.getLong("line"),
                        row.getString("reason"),
                        row.getString("raw")))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from quarantined_row")
                .query(Long.class)
                .single();
    }

    private static Collection<QuarantinedRow> lastOfEachLine(List<QuarantinedRow> rows) {
        record Place(String source, String origin, long line) {}
        var last = new LinkedHashMap<Place, QuarantinedRow>();
        rows.forEach(row -> last.put(new Place(row.source(), row.origin(), row.line()), row));
        return last.values();
    }

    private static String[] texts(Collection<QuarantinedRow> rows, Function<QuarantinedRow, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}

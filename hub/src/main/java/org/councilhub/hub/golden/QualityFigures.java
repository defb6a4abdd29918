package org.councilhub.hub.golden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Data quality of each source, a row a day. */
@Repository
class QualityFigures {
    private final JdbcClient jdbc;

    QualityFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Figure(LocalDate day, RecordType type, Quality quality) {}

    boolean hasAnyOf(LocalDate day) {
        return jdbc.sql("select exists (select from quality_figure where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void keep(LocalDate day, RecordType type, Map<String, Quality> bySource) {
        bySource.forEach((source, quality) -> jdbc.sql("""
                        insert into quality_figure (day, source, type, records, accuracy, completeness, uniqueness,
                            consistency, timeliness, validity)
                        values (:day, :source, :type, :records, :accuracy, :completeness, :uniqueness,
                            :consistency, :timeliness, :validity)
                        on conflict do nothing
                        """)
                .param("day", day)
                .param("source", source)
                .param("type", type.word())
                .param("records", quality.records())
                .param("accuracy", quality.accuracy())
                .param("completeness", quality.completeness())
                .param("uniqueness", quality.uniqueness())
                .param("consistency", quality.consistency())
                .param("timeliness", quality.timeliness())
                .param("validity", quality.validity())
                .update());
    }

    /** Newest first. */
    List<Figure> of(String source, LocalDate since) {
        return jdbc.sql("""
                        select * from quality_figure where source = :source and day >= :since order by day desc, type
                        """)
                .param("source", source)
                .param("since", since)
                .query(QualityFigures::figure)
                .list();
    }

    private static Figure figure(ResultSet row, int number) throws SQLException {
        var quality = new Quality(
                row.getLong("records"),
                share(row, "accuracy"),
                share(row, "completeness"),
                share(row, "uniqueness"),
                share(row, "consistency"),
                share(row, "timeliness"),
                share(row, "validity"));
        return new Figure(
                row.getDate("day").toLocalDate(),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                quality);
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? null : share;
    }
}

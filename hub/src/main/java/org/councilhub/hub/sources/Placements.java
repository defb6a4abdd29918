package org.councilhub.hub.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.hub.sources.Placement.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which properties the addresses of source records are, as the resolver last saw both. */
@Repository
public class Placements {
    private final JdbcClient jdbc;

    Placements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return by surrogate, of each record in the order of attributes */
    public Map<Long, List<Placement>> of(Collection<Long> records) {
        if (records.isEmpty()) return Map.of();
        return jdbc
                .sql("select * from placement where record_id = any(:records) order by record_id, attribute")
                .param("records", numbers(records))
                .query(Placements::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placement::record));
    }

    /** @return by the records' opaque ids */
    public Map<UUID, List<Placement>> ofIds(Collection<UUID> records) {
        if (records.isEmpty()) return Map.of();
        record Of(UUID id, Placement placement) {}
        return jdbc
                .sql("""
                        select r.public_id, p.* from placement p join source_record r on r.id = p.record_id
                        where r.public_id = any(:ids::uuid[]) order by p.record_id, p.attribute
                        """)
                .param("ids", records.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Of(row.getObject("public_id", UUID.class), row(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::placement, Collectors.toList())));
    }

    /** Part of the resolver's transaction. Takes the place of what was known of these records. */
    public void replace(Collection<Long> known, List<Placement> found) {
        if (!known.isEmpty())
            jdbc.sql("delete from placement where record_id = any(:records)")
                    .param("records", numbers(known))
                    .update();
        if (!found.isEmpty()) insert(found);
    }

    private void insert(List<Placement> found) {
        jdbc.sql("""
                        insert into placement (record_id, attribute, outcome, uprn, weight, margin, reason, rule)
                        select * from unnest(:records, :attributes, :outcomes, :uprns, :weights, :margins, :reasons, :rules)
                        """)
                .param("records", found.stream().mapToLong(Placement::record).toArray())
                .param("attributes", texts(found, Placement::attribute))
                .param("outcomes", texts(found, placement -> placement.outcome().name()))
                .param("uprns", texts(found, Placement::uprn))
                .param("weights", found.stream().mapToLong(Placement::weight).toArray())
                .param("margins", found.stream().map(Placement::margin).toArray(Long[]::new))
                .param("reasons", texts(found, Placement::reason))
                .param("rules", texts(found, Placement::rule))
                .update();
    }

    private static Placement row(ResultSet row, int number) throws SQLException {
        return new Placement(
                row.getLong("record_id"),
                row.getString("attribute"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("uprn"),
                row.getLong("weight"),
                row.getObject("margin", Long.class),
                row.getString("reason"),
                row.getString("rule"));
    }

    private static @Nullable String[] texts(List<Placement> found, Function<Placement, @Nullable String> column) {
        return found.stream().map(column).toArray(String[]::new);
    }

    private static long[] numbers(Collection<Long> records) {
        return records.stream().mapToLong(Long::longValue).toArray();
    }
}

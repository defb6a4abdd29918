package org.councilhub.hub.sources;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much there is. Counting millions of rows takes a while, so a count is shown for some seconds, and for longer the
 * longer it took: at most a twentieth of the time is spent on it, however many ask.
 */
@Component
public class Figures {
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final int SHARE = 20;

    private final JdbcClient jdbc;
    private @Nullable Count shown;
    private Instant until = Instant.MIN;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param records that the source has not deleted
     * @param pending landed, not yet resolved
     * @param lastLanded when the newest content came; empty: none yet
     */
    public record OfSource(String source, RecordType type, long records, long pending, Optional<Instant> lastLanded) {}

    /** @param members source records that belong to the golden ones */
    public record OfType(RecordType type, long golden, long members) {}

    /** @param quarantined rows that could not become records, by source */
    public record Count(Instant at, List<OfSource> sources, List<OfType> types, Map<String, Long> quarantined) {}

    public synchronized Count count() {
        var now = Instant.now();
        if (shown != null && now.isBefore(until)) return shown;
        var count = new Count(now, sources(), types(), quarantined());
        var took = Duration.between(now, Instant.now()).multipliedBy(SHARE);
        until = Instant.now().plus(took.compareTo(SHORTEST) > 0 ? took : SHORTEST);
        shown = count;
        return count;
    }

    private List<OfSource> sources() {
        return jdbc.sql("""
                        select r.source, r.type, count(*) filter (where r.content is not null) as records,
                            count(p.record_id) as pending, max(r.recorded_at) as last_landed
                        from source_record r left join pending p on p.type = r.type and p.record_id = r.id
                        group by r.source, r.type order by r.source, r.type
                        """)
                .query((row, number) -> new OfSource(
                        row.getString("source"),
                        type(row.getString("type")),
                        row.getLong("records"),
                        row.getLong("pending"),
                        Optional.ofNullable(row.getTimestamp("last_landed")).map(Timestamp::toInstant)))
                .list();
    }

    private List<OfType> types() {
        return jdbc.sql("""
                        select type, count(*) as golden, sum(members) as members
                        from (select type, golden_id, count(*) as members from membership
                            where golden_id is not null group by type, golden_id) as m
                        group by type
                        """)
                .query((row, number) ->
                        new OfType(type(row.getString("type")), row.getLong("golden"), row.getLong("members")))
                .list();
    }

    private Map<String, Long> quarantined() {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select source, count(*) as rows from quarantined_row group by source")
                .query(row -> {
                    counts.put(row.getString("source"), row.getLong("rows"));
                });
        return Map.copyOf(counts);
    }

    private static RecordType type(String word) {
        return RecordType.ofWord(word).orElseThrow();
    }
}

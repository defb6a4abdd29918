package org.councilhub.hub.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.councilhub.adapters.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dead letters: records that could not be resolved. They count as absent until they change. */
@Repository
public class FailedRecords {
    private final JdbcClient jdbc;

    FailedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the resolver's transaction. {@code reasons}: by surrogate, without personal data. */
    public void keep(RecordType type, Map<Long, String> reasons) {
        var records = List.copyOf(reasons.keySet());
        jdbc.sql("""
                        insert into failed_record (record_id, type, reason)
                        select record_id, :type, reason from unnest(:records, :reasons) as a (record_id, reason)
                        on conflict (record_id) do update set reason = excluded.reason, failed_at = now()
                        """)
                .param("type", type.word())
                .param("records", numbers(records))
                .param("reasons", records.stream().map(reasons::get).toArray(String[]::new))
                .update();
    }

    /** Part of the resolver's transaction: these are no longer failed. */
    public void forget(Collection<Long> records) {
        jdbc.sql("delete from failed_record where record_id = any(:records)")
                .param("records", numbers(records))
                .update();
    }

    private static long[] numbers(Collection<Long> records) {
        return records.stream().mapToLong(Long::longValue).toArray();
    }
}

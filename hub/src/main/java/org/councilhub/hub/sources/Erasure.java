package org.councilhub.hub.sources;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes away all that source records said, for good. First the contents of every version: the resolver takes them as
 * deleted. When that is done, the keys: until then the resolver and the indexes know the records by them.
 */
@Component
public class Erasure {
    private final JdbcClient jdbc;
    private final Tombstones tombstones;
    private final Pending pending;
    private final ApplicationEventPublisher events;

    Erasure(JdbcClient jdbc, Tombstones tombstones, Pending pending, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tombstones = tombstones;
        this.pending = pending;
        this.events = events;
    }

    private record Erased(long record, UUID publicId, RecordId id) {}

    /**
     * Part of the caller's transaction. The resolver then takes them as deleted.
     *
     * @param records opaque ids, of one type
     * @param caseId of the decision, which the tombstones name
     */
    public void erase(RecordType type, Collection<UUID> records, UUID caseId) {
        var found = jdbc.sql("""
                        select id, public_id, source, key from source_record
                        where type = :type and public_id = any(:ids::uuid[])
                        order by source, type, key for no key update
                        """)
                .param("type", type.word())
                .param("ids", records.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Erased(
                        row.getLong("id"),
                        row.getObject("public_id", UUID.class),
                        new RecordId(row.getString("source"), type, row.getString("key"))))
                .list();
        Set<Long> surrogates = new HashSet<>();
        for (var erased : found) {
            tombstones.add(erased.id(), erased.publicId(), caseId);
            surrogates.add(erased.record());
        }
        empty(surrogates);
        events.publishEvent(new RecordsErased(found.stream().map(Erased::id).toList()));
        pending.add(type, surrogates.stream().sorted().toList(), Lane.INTERACTIVE);
    }

    /** The row stays: assertions and history hang on its surrogate. */
    private void empty(Set<Long> surrogates) {
        long[] ids = surrogates.stream().mapToLong(Long::longValue).toArray();
        jdbc.sql("delete from source_record_version where record_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from placement where record_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from value_override where record_id = any(:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        update source_record
                        set erased = true, content = null, hash = null, confirmed = null,
                            revision = revisions + 1, revisions = revisions + 1
                        where id = any(:ids)
                        """).param("ids", ids).update();
    }

    /**
     * Part of the caller's transaction. Takes the keys away, unless a record is still pending.
     *
     * @return whether all are gone
     */
    public boolean scrub(RecordType type, Collection<UUID> records) {
        var ids = records.stream().map(UUID::toString).toArray(String[]::new);
        boolean waits = jdbc.sql("""
                        select exists (select from pending p join source_record r on r.id = p.record_id
                            where p.type = :type and r.public_id = any(:ids::uuid[]))
                        """)
                .param("type", type.word())
                .param("ids", ids)
                .query(Boolean.class)
                .single();
        if (waits) return false;
        jdbc.sql("""
                        update resolver s set scrubbed = greatest(s.scrubbed, (
                            select coalesce(max(m.batch), 0) from membership m join source_record r on r.id = m.record_id
                            where r.public_id = any(:ids::uuid[])))
                        where s.type = :type
                        """).param("type", type.word()).param("ids", ids).update();
        jdbc.sql("update source_record set key = 'erased ' || public_id where public_id = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
        return true;
    }
}

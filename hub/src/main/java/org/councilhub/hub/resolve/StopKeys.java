package org.councilhub.hub.resolve;

import java.util.Collection;
import java.util.Set;
import org.councilhub.adapters.record.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blocking keys that turned out too common to be followed. They belong to a model's file, and only ever become more. */
@Repository
class StopKeys {
    private final JdbcClient jdbc;

    StopKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fileHash of the model that they were found with */
    Set<String> of(RecordType type, String fileHash) {
        return Set.copyOf(jdbc.sql("select key from stop_key where type = :type and file_hash = :file")
                .param("type", type.word())
                .param("file", fileHash)
                .query(String.class)
                .list());
    }

    /** Part of the caller's transaction. */
    void add(RecordType type, String fileHash, Collection<String> keys) {
        jdbc.sql("""
                        insert into stop_key (type, file_hash, key)
                        select :type, :file, key from unnest(:keys) as a (key) on conflict do nothing
                        """)
                .param("type", type.word())
                .param("file", fileHash)
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    long count(RecordType type, String fileHash) {
        return jdbc.sql("select count(*) from stop_key where type = :type and file_hash = :file")
                .param("type", type.word())
                .param("file", fileHash)
                .query(Long.class)
                .single();
    }
}

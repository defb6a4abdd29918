package org.councilhub.hub.sources;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.councilhub.adapters.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records that were erased. Of each only a keyed hash of its key is left, by which it is known when a source sends it
 * again, and its opaque id.
 */
@Repository
public class Tombstones {
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec secret;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return opaque ids by the ids of those that have been erased */
    public Map<RecordId, UUID> of(Collection<RecordId> ids) {
        if (isEmpty()) return Map.of();
        var asked = List.copyOf(ids);
        var hashes = asked.stream().map(this::hash).toList();
        var erased = new HashMap<RecordId, UUID>();
        jdbc.sql("""
                        select a.number, t.record_id
                        from unnest(:sources, :types, :hashes) with ordinality as a (source, type, hash, number)
                        join tombstone t
                          on t.source = a.source and t.type = a.type and t.key_hash = decode(a.hash, 'hex')
                        """)
                .param("sources", asked.stream().map(RecordId::source).toArray(String[]::new))
                .param("types", asked.stream().map(id -> id.type().word()).toArray(String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .query(row -> {
                    erased.put(asked.get(row.getInt("number") - 1), row.getObject("record_id", UUID.class));
                });
        return erased;
    }

    /** In nearly every installation, nearly always. */
    private boolean isEmpty() {
        return !jdbc.sql("select exists (select from tombstone)")
                .query(Boolean.class)
                .single();
    }

    /** Part of an erasure's transaction. */
    void add(RecordId id, UUID recordId, UUID caseId) {
        jdbc.sql("""
                        insert into tombstone (source, type, key_hash, record_id, case_id)
                        values (:source, :type, decode(:hash, 'hex'), :record, :case) on conflict do nothing
                        """)
                .param("source", id.source())
                .param("type", id.type().word())
                .param("hash", hash(id))
                .param("record", recordId)
                .param("case", caseId)
                .update();
    }

    /** From now on a source may send these again: they are new records then. */
    public void lift(UUID caseId) {
        jdbc.sql("delete from tombstone where case_id = :case")
                .param("case", caseId)
                .update();
    }

    private String hash(RecordId id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            return HexFormat.of().formatHex(mac.doFinal(id.key().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec secret() {
        var known = secret;
        if (known != null) return known;
        var value = jdbc.sql("select value from secret where name = 'tombstone'")
                .query(byte[].class)
                .single();
        var read = new SecretKeySpec(value, ALGORITHM);
        secret = read;
        return read;
    }
}

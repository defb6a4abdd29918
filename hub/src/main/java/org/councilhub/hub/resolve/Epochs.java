package org.councilhub.hub.resolve;

import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.addresses.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of each type's resolver: who may write, and which batch was the last. */
@Repository
class Epochs {
    private final JdbcClient jdbc;

    Epochs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param batch the last that was committed
     * @param lineage of this database: an index of another one is of no use
     * @param scrubbed an index that ends before this batch may hold erased records
     */
    record Head(long batch, UUID lineage, long scrubbed) {}

    /** A new leader's epoch; that of the one before is over. */
    long begin(RecordType type) {
        return jdbc.sql("update resolver set epoch = epoch + 1 where type = :type returning epoch")
                .param("type", type.word())
                .query(Long.class)
                .single();
    }

    Head head(RecordType type) {
        return find(type).orElseGet(() -> {
            jdbc.sql("insert into resolver (type) values (:type) on conflict do nothing")
                    .param("type", type.word())
                    .update();
            return find(type).orElseThrow();
        });
    }

    private Optional<Head> find(RecordType type) {
        return jdbc.sql("select batch, lineage, scrubbed from resolver where type = :type")
                .param("type", type.word())
                .query((row, number) ->
                        new Head(row.getLong("batch"), row.getObject("lineage", UUID.class), row.getLong("scrubbed")))
                .optional();
    }

    /** A hash of the properties by which all addresses of this type's records have their places; empty: of none yet. */
    Optional<UUID> placedBy(RecordType type) {
        return jdbc.sql("select gazetteer_hash from resolver where type = :type and gazetteer_hash is not null")
                .param("type", type.word())
                .query((row, number) -> row.getObject("gazetteer_hash", UUID.class))
                .optional();
    }

    /** Up to which batch of properties all addresses of this type's records have their places. */
    long placedUpTo(RecordType type) {
        return jdbc.sql("select gazetteer from resolver where type = :type")
                .param("type", type.word())
                .query(Long.class)
                .single();
    }

    /** @throws Deposed when the epoch is over */
    void placed(RecordType type, long epoch, Places places) {
        int rows = jdbc.sql("""
                        update resolver set gazetteer = :batch, gazetteer_hash = :hash
                        where type = :type and epoch = :epoch
                        """)
                .param("batch", Math.max(places.batch(), 0))
                .param("hash", places.hash())
                .param("type", type.word())
                .param("epoch", epoch)
                .update();
        if (rows == 0) throw new Deposed(type, epoch);
    }

    /** @throws Deposed when the epoch is over */
    void unplaced(RecordType type, long epoch) {
        int rows =
                jdbc.sql("""
                        update resolver set gazetteer = -1, gazetteer_hash = null where type = :type and epoch = :epoch
                        """).param("type", type.word()).param("epoch", epoch).update();
        if (rows == 0) throw new Deposed(type, epoch);
    }

    /**
     * Locks the row until the commit.
     *
     * @throws Deposed when the epoch is over
     */
    void hold(RecordType type, long epoch) {
        boolean held = jdbc.sql("select from resolver where type = :type and epoch = :epoch for no key update")
                .param("type", type.word())
                .param("epoch", epoch)
                .query((row, number) -> true)
                .optional()
                .isPresent();
        if (!held) throw new Deposed(type, epoch);
    }

    /**
     * Locks the row until the commit: nobody can begin another epoch meanwhile.
     *
     * @return the number of the batch that this transaction writes
     * @throws Deposed when the epoch is over
     */
    long nextBatch(RecordType type, long epoch) {
        return jdbc.sql("update resolver set batch = batch + 1 where type = :type and epoch = :epoch returning batch")
                .param("type", type.word())
                .param("epoch", epoch)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Deposed(type, epoch));
    }
}

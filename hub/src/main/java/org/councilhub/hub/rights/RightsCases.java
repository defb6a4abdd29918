package org.councilhub.hub.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.hub.rights.RightsCase.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases and the flags that they put on source records. */
@Repository
class RightsCases {
    private final JdbcClient jdbc;

    RightsCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RightsCase made) {
        jdbc.sql("""
                        insert into rights_case (id, kind, type, golden_id, records, reason, made_by, settled)
                        values (:id, :kind, :type, :golden, :records::uuid[], :reason, :by, :kind <> 'ERASED')
                        """)
                .param("id", made.id())
                .param("kind", made.kind().name())
                .param("type", made.type().word())
                .param("golden", made.golden().value())
                .param("records", texts(made.records()))
                .param("reason", made.reason())
                .param("by", made.madeBy())
                .update();
    }

    void flag(RightsCase made) {
        jdbc.sql("""
                        insert into record_flag (record_id, kind, case_id)
                        select id, :kind, :case from source_record where public_id = any(:records::uuid[])
                        """)
                .param("kind", made.kind().name())
                .param("case", made.id())
                .param("records", texts(made.records()))
                .update();
    }

    /** @return whether it held */
    boolean lift(UUID id, String by) {
        jdbc.sql("delete from record_flag where case_id = :id").param("id", id).update();
        return jdbc.sql("""
                        update rights_case set lifted_at = now(), lifted_by = :by
                        where id = :id and lifted_at is null
                        """).param("by", by).param("id", id).update() == 1;
    }

    Optional<RightsCase> find(UUID id) {
        return jdbc.sql("select * from rights_case where id = :id")
                .param("id", id)
                .query(RightsCases::row)
                .optional();
    }

    /** Newest first, behind the one with this id. */
    List<RightsCase> page(Optional<UUID> after, int limit) {
        return jdbc.sql("""
                        select * from rights_case where :after::uuid is null or (made_at, id) < (
                            select made_at, id from rights_case where id = :after::uuid)
                        order by made_at desc, id desc limit :limit
                        """)
                .param("after", after.map(UUID::toString).orElse(null))
                .param("limit", limit)
                .query(RightsCases::row)
                .list();
    }

    /** Erasures that are not yet taken out of history and keys. */
    List<RightsCase> unsettled() {
        return jdbc.sql("select * from rights_case where not settled order by made_at")
                .query(RightsCases::row)
                .list();
    }

    void settle(UUID id) {
        jdbc.sql("update rights_case set settled = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Opaque ids of the source records that belong to a golden record. */
    List<UUID> members(GoldenId golden) {
        return jdbc.sql("""
                        select r.public_id from membership m join source_record r on r.id = m.record_id
                        where m.golden_id = :golden order by r.source, r.type, r.key
                        """)
                .param("golden", golden.value())
                .query((row, number) -> row.getObject("public_id", UUID.class))
                .list();
    }

    /** Which golden records these source records belong to now. */
    List<GoldenId> goldens(List<UUID> records) {
        return jdbc.sql("""
                        select distinct m.golden_id from membership m join source_record r on r.id = m.record_id
                        where r.public_id = any(:records::uuid[]) and m.golden_id is not null
                        """)
                .param("records", texts(records))
                .query((row, number) -> new GoldenId(row.getObject("golden_id", UUID.class)))
                .list();
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static RightsCase row(ResultSet row, int number) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        return new RightsCase(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                RecordType.ofWord(row.getString("type")).orElseThrow(),
                new GoldenId(row.getObject("golden_id", UUID.class)),
                Arrays.asList((UUID[]) row.getArray("records").getArray()),
                row.getString("reason"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("lifted_by"),
                lifted == null ? null : lifted.toInstant());
    }
}

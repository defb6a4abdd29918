package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.councilhub.adapters.record.RecordType;
import org.postgresql.PGConnection;

/** Compares golden records with a file that says which source records belong together: {@code record_id,entity_id}. */
final class Truth {
    private static final String PAIRS = """
            with placed as (
                select t.entity_id, m.golden_id
                from truth t
                left join source_record r on r.type = ? and r.source = split_part(t.record_id, ':', 1)
                    and r.key = substr(t.record_id, strpos(t.record_id, ':') + 1)
                left join membership m on m.record_id = r.id),
            sizes (kind, n) as (
                select 'right', count(*) from placed where golden_id is not null group by golden_id, entity_id
                union all
                select 'found', count(*) from placed where golden_id is not null group by golden_id
                union all
                select 'real', count(*) from placed group by entity_id)
            select coalesce(sum(n * (n - 1) / 2) filter (where kind = 'right'), 0),
                coalesce(sum(n * (n - 1) / 2) filter (where kind = 'found'), 0),
                coalesce(sum(n * (n - 1) / 2) filter (where kind = 'real'), 0)
            from sizes
            """;

    private Truth() {}

    /** @param file a record that has not landed counts as belonging to no golden record */
    static Accuracy compare(DataSource database, RecordType type, Path file) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false); // the table lives as long as the transaction
            load(connection, file);
            try (var query = connection.prepareStatement(PAIRS)) {
                query.setString(1, type.word());
                try (var row = query.executeQuery()) {
                    row.next();
                    return Accuracy.of(row.getLong(1), row.getLong(2), row.getLong(3));
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static void load(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var rows = Files.newInputStream(file)) {
            statement.execute("create temporary table truth (record_id text, entity_id text) on commit drop");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy truth from stdin with (format csv, header)", rows);
            statement.execute("analyze truth");
        }
    }
}

package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL itself takes to hold the rows that came of the records: COPY of all of them into tables with the same
 * indexes and constraints, in one transaction a table.
 */
final class CopiedTables {
    private static final List<String> TABLES = List.of(
            "source_record",
            "membership",
            "edge",
            "golden_record",
            "golden_history",
            "golden_relation",
            "change",
            "audit_entry");

    private CopiedTables() {}

    static double seconds(DataSource database, ProgressDisplay progress) throws SQLException, IOException {
        var file = Files.createTempFile("councilhub-bench", ".copy");
        double seconds = 0;
        try (var connection = database.getConnection()) {
            for (var table : TABLES) {
                progress.at("copying " + table, 0, 0);
                seconds += seconds(connection, table, file);
            }
        } finally {
            Files.delete(file);
        }
        return seconds;
    }

    private static double seconds(Connection connection, String table, Path file) throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        connection.setAutoCommit(true);
        execute(connection, "create table bench_copy (like %s including all excluding identity)".formatted(table));
        try {
            try (var out = Files.newOutputStream(file)) {
                copies.copyOut("copy %s to stdout (format binary)".formatted(table), out);
            }
            long start = System.nanoTime();
            try (var in = Files.newInputStream(file)) {
                copies.copyIn("copy bench_copy from stdin (format binary)", in, 1 << 16);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            execute(connection, "drop table bench_copy");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

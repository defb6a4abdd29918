package org.councilhub.hub.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A server that answers before its data is on the disk loses what the hub called landed. It is refused. */
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void check(Connection connection) throws SQLException {
        for (String setting : SETTINGS) {
            String value = show(connection, setting);
            if (value.equals("off"))
                throw new PostgresFailure(
                        "PostgreSQL's setting %s is off: a power cut would lose what was acknowledged."
                                .formatted(setting),
                        "Set %s = on in the server's configuration.".formatted(setting));
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}

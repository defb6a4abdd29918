package org.councilhub.batch.nightly;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** One import a source at a time, over all processes. PostgreSQL gives the lock back when its holder dies. */
final class SourceLock implements AutoCloseable {
    private static final int OF_IMPORTS = 0x696d7074; // "impt": apart from the hub's other advisory locks

    private final Connection connection;

    private SourceLock(Connection connection) {
        this.connection = connection;
    }

    /** @return empty when another process holds it */
    static Optional<SourceLock> take(DataSource database, String source) throws SQLException {
        var connection = database.getConnection();
        boolean taken = false;
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))")) {
            query.setInt(1, OF_IMPORTS);
            query.setString(2, source);
            try (var row = query.executeQuery()) {
                row.next();
                taken = row.getBoolean(1);
            }
        } finally {
            if (!taken) connection.close();
        }
        return taken ? Optional.of(new SourceLock(connection)) : Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        // the connection goes back to a pool, which would keep the lock
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }
}

package org.councilhub.hub.resolve;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.councilhub.adapters.record.RecordType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Being the one resolver of a type: a session's advisory lock on a connection of its own. PostgreSQL frees it when the
 * leader dies. A leader that is only stopped keeps its session, so it also gives a sign of life; a standby that misses it
 * for the lease ends that session. The epoch keeps what the stopped one still has in hand from being written.
 */
final class Leadership implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final int LOCK = 0x434F4855; // "COHU": our locks among others in the database
    private static final int BEATS_A_LEASE = 5;

    private final Connection session;
    private final int type;
    private final ScheduledExecutorService heart;
    private final ScheduledFuture<?> beating;
    private volatile boolean held = true;

    private Leadership(Connection session, int type, Duration lease) {
        this.session = session;
        this.type = type;
        heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("resolver-heart").daemon().factory());
        long beat = Math.max(1, lease.toMillis() / BEATS_A_LEASE);
        beating = heart.scheduleAtFixedRate(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Empty when another instance leads and is alive. */
    static Optional<Leadership> tryTake(DataSource database, RecordType recordType, Duration lease)
            throws SQLException {
        int type = recordType.word().hashCode();
        var session = database.getConnection();
        boolean taken = false;
        try {
            session.setAutoCommit(true);
            taken = isTrue(session, "select pg_try_advisory_lock(?, ?)", LOCK, type);
            if (!taken) endSilentLeader(session, recordType, type, lease);
        } finally {
            if (!taken) session.close();
        }
        return taken ? Optional.of(new Leadership(session, type, lease)) : Optional.empty();
    }

    /** The sign of life is any statement on the session that holds the lock: PostgreSQL notes its time. */
    private static void endSilentLeader(Connection session, RecordType recordType, int type, Duration lease)
            throws SQLException {
        boolean ended =
                isTrue(session, """
                select coalesce(bool_or(pg_terminate_backend(a.pid)), false)
                from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.granted and l.objsubid = 2
                  and l.database = (select oid from pg_database where datname = current_database())
                  and l.classid::bigint = ? and l.objid::bigint = ?
                  and a.state_change < clock_timestamp() - ? * interval '1 millisecond'
                """, Integer.toUnsignedLong(LOCK), Integer.toUnsignedLong(type), lease.toMillis());
        if (ended) LOG.warn("ended the session of a {} resolver that was silent for {}", recordType.word(), lease);
    }

    /** Whether the session is alive, as far as is known. */
    boolean isHeld() {
        return held;
    }

    private void beat() {
        try (var statement = session.createStatement()) {
            statement.setQueryTimeout(1);
            statement.execute("select 1");
        } catch (SQLException e) {
            held = false;
        }
    }

    @Override
    public void close() {
        beating.cancel(true);
        heart.shutdownNow();
        held = false;
        try (session) {
            if (!isTrue(session, "select pg_advisory_unlock(?, ?)", LOCK, type)) session.abort(Runnable::run);
        } catch (SQLException e) {
            abort();
        }
    }

    private void abort() {
        try {
            session.abort(Runnable::run); // a pooled connection must not go back with the lock
        } catch (SQLException e) {
            LOG.debug("the leader's session was gone already", e);
        }
    }

    private static boolean isTrue(Connection session, String sql, Object... parameters) throws SQLException {
        try (var statement = session.prepareStatement(sql)) {
            bind(statement, parameters);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
    }
}

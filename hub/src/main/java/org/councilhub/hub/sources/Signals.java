package org.councilhub.hub.sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes whoever waits for what any instance may do, through LISTEN / NOTIFY on a connection of its own. A signal only
 * says "look again", and can be lost with the connection: a waiter also looks by itself from time to time.
 */
@Component
public class Signals implements SmartLifecycle {
    static final String PENDING = "councilhub_pending";
    static final String RESOLVED = "councilhub_resolved";

    /** Whoever needs signals starts after this, and stops before it. */
    public static final int PHASE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int LISTEN_MILLISECONDS = 500;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Bell pending = new Bell();
    private final Bell resolved = new Bell();

    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    Signals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Rings when records have landed. */
    public Bell pending() {
        return pending;
    }

    /** Rings when records have been resolved. */
    public Bell resolved() {
        return resolved;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("signals").daemon().start(this::listen);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        var listener = thread;
        thread = null;
        if (listener == null) return;
        try {
            listener.join(Duration.ofMillis(4L * LISTEN_MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void listen() {
        boolean wasLost = false;
        while (stopped.getCount() > 0) {
            try (var connection = dataSource.getConnection()) {
                subscribe(connection);
                if (wasLost) LOG.info("listening for signals again");
                wasLost = false;
                ringAll(); // something may have happened meanwhile
                while (stopped.getCount() > 0) hear(connection.unwrap(PGConnection.class));
                unsubscribe(connection);
            } catch (SQLException e) {
                if (!wasLost)
                    LOG.warn("lost the connection that listens for signals ({}), trying again", e.getMessage());
                wasLost = true;
                pause();
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PENDING);
            statement.execute("listen " + RESOLVED);
        }
    }

    private static void unsubscribe(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        var notifications = connection.getNotifications(LISTEN_MILLISECONDS);
        if (notifications == null) return;
        for (var notification : notifications) {
            if (notification.getName().equals(PENDING)) pending.ring();
            else resolved.ring();
        }
    }

    private void ringAll() {
        pending.ring();
        resolved.ring();
    }

    private void pause() {
        try {
            if (stopped.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

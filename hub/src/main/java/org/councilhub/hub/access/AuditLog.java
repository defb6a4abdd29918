package org.councilhub.hub.access;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * The audit's one writer in this instance. Entries that wait at the same time share one commit, so that its cost is
 * divided among them. Each run of an instance writes a chain of its own, numbered without gaps.
 */
@Component
class AuditLog implements SmartLifecycle {
    private static final int MOST_TOGETHER = 500;
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INSERT = """
            insert into audit_entry (chain, number, at, action, client, purpose, operation, type, records, attributes)
            values (?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final DistributionSummary together;
    private final Timer commits;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(10_000);
    private volatile boolean running;
    private volatile Thread writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::work);

    private UUID chain = UUID.randomUUID(); // the writer's own
    private long last;

    AuditLog(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.together = meters.summary("councilhub.audit.entries.together");
        this.commits = meters.timer("councilhub.audit.commit");
    }

    /** Returns when the entry is durable. */
    void append(AuditEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        try {
            if (!running) throw new IllegalStateException("the audit is closed: the hub is stopping");
            queue.put(waiting);
            waiting.done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the audit entry was written", exception);
        } catch (ExecutionException | TimeoutException exception) {
            throw new TransientDataAccessResourceException("the audit cannot be written", exception);
        }
    }

    private void work() {
        var batch = new ArrayList<Waiting>(MOST_TOGETHER);
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) continue;
                batch.add(first);
                queue.drainTo(batch, MOST_TOGETHER - 1);
                together.record(batch.size());
                commits.recordCallable(() -> write(batch));
                batch.forEach(each -> each.done.complete(null));
            } catch (Exception exception) {
                // whether the commit happened is not known: go on under numbers that are surely free
                chain = UUID.randomUUID();
                last = 0;
                batch.forEach(each -> each.done.completeExceptionally(exception));
            }
            batch.clear();
        }
    }

    private long write(List<Waiting> batch) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            long number = last;
            for (var each : batch) {
                bind(connection, insert, ++number, each.entry);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            last = number;
            return last;
        }
    }

    private void bind(Connection connection, PreparedStatement insert, long number, AuditEntry entry)
            throws SQLException {
        insert.setObject(1, chain);
        insert.setLong(2, number);
        insert.setString(3, entry.action().name());
        insert.setString(4, entry.client());
        insert.setString(5, entry.purpose().orElse(null));
        insert.setString(6, entry.operation());
        insert.setString(7, entry.type().word());
        insert.setArray(8, connection.createArrayOf("uuid", entry.records().toArray()));
        insert.setArray(9, connection.createArrayOf("text", entry.attributes().toArray()));
    }

    @Override
    public void start() {
        running = true;
        writer.start();
    }

    /** After the web server, which stops in a later phase: what waits is still written. */
    @Override
    public void stop() {
        running = false;
        try {
            writer.join();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::work);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private record Waiting(AuditEntry entry, CompletableFuture<Void> done) {}
}

package org.councilhub.hub.access;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import org.councilhub.hub.access.AuditHeads.Head;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * The audit's one writer in this instance. Entries that wait at the same time share one commit, so that its cost is
 * divided among them. Each run of an instance writes a chain of its own, numbered without gaps and linked by hashes.
 */
@Component
class AuditLog implements SmartLifecycle {
    private static final int MOST_TOGETHER = 500;
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A signed head is at most this old while entries come without a pause, and twice that after the last one. */
    private static final Duration BETWEEN_HEADS = Duration.ofMillis(100);

    private static final String INSERT = """
            insert into audit_entry
                (chain, number, at, action, client, purpose, operation, type, records, attributes, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final AuditHeads heads;
    private final DistributionSummary together;
    private final Timer commits;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(10_000);
    private volatile boolean running;
    private volatile Thread writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::work);

    // the writer's own
    private UUID chain = UUID.randomUUID();
    private long last;
    private byte[] lastHash = AuditLink.beginning(chain);
    private long signed;
    private long signedAt = System.nanoTime();

    AuditLog(DataSource database, AuditHeads heads, MeterRegistry meters) {
        this.database = database;
        this.heads = heads;
        this.together = meters.summary("councilhub.audit.entries.together");
        this.commits = meters.timer("councilhub.audit.commit");
    }

    /** @param agreements the version of the sharing agreements in force in the entry's transaction */
    record Committed(long agreements) {}

    /** Returns when the entry is durable. */
    Committed append(AuditEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        try {
            if (!running) throw new IllegalStateException("the audit is closed: the hub is stopping");
            queue.put(waiting);
            return waiting.done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
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
                if (first == null) {
                    sign();
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, MOST_TOGETHER - 1);
                together.record(batch.size());
                var committed = commits.recordCallable(() -> write(batch));
                batch.forEach(each -> each.done.complete(committed));
                signIfDue();
            } catch (Exception exception) {
                // whether the commit happened is not known: go on under numbers that are surely free
                beginChain();
                batch.forEach(each -> each.done.completeExceptionally(exception));
            }
            batch.clear();
        }
        sign();
    }

    private void beginChain() {
        chain = UUID.randomUUID();
        last = 0;
        lastHash = AuditLink.beginning(chain);
        signed = 0;
    }

    private void signIfDue() {
        if (System.nanoTime() - signedAt > BETWEEN_HEADS.toNanos()) sign();
    }

    private void sign() {
        if (signed == last) return;
        heads.keep(Head.of(chain, last, lastHash));
        signed = last;
        signedAt = System.nanoTime();
    }

    private Committed write(List<Waiting> batch) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            long number = last;
            byte[] hash = lastHash;
            for (var each : batch) {
                var link = new AuditLink(chain, ++number, Instant.now().truncatedTo(ChronoUnit.MICROS), each.entry);
                hash = link.hash(hash);
                bind(connection, insert, link, hash);
                insert.addBatch();
            }
            insert.executeBatch();
            var committed = new Committed(agreements(connection));
            connection.commit();
            last = number;
            lastHash = hash;
            return committed;
        }
    }

    private static long agreements(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select version from agreement_head");
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, AuditLink link, byte[] hash)
            throws SQLException {
        var entry = link.entry();
        insert.setObject(1, link.chain());
        insert.setLong(2, link.number());
        insert.setObject(3, link.at().atOffset(ZoneOffset.UTC));
        insert.setString(4, entry.action().name());
        insert.setString(5, entry.client());
        insert.setString(6, entry.purpose().orElse(null));
        insert.setString(7, entry.operation());
        insert.setString(8, entry.type());
        insert.setArray(9, connection.createArrayOf("uuid", entry.records().toArray()));
        insert.setArray(10, connection.createArrayOf("text", entry.attributes().toArray()));
        insert.setBytes(11, hash);
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

    private record Waiting(AuditEntry entry, CompletableFuture<Committed> done) {}
}

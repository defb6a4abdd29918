package org.councilhub.hub.access;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.councilhub.hub.access.AuditHeads.Head;
import org.jspecify.annotations.Nullable;
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

    /** One statement and one commit: what comes back was read in the same transaction. */
    private static final String INSERT = """
            with written as (
                insert into audit_entry
                    (chain, number, at, action, client, purpose, operation, type, records, attributes, hash)
                select ?, number, at, action, client, purpose, operation, type, records::uuid[], attributes::text[], hash
                from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::bytea[])
                    as a (number, at, action, client, purpose, operation, type, records, attributes, hash))
            select version from agreement_head
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
        long number = last;
        byte[] hash = lastHash;
        var links = new ArrayList<AuditLink>(batch.size());
        var hashes = new byte[batch.size()][];
        for (var each : batch) {
            var link = new AuditLink(chain, ++number, Instant.now().truncatedTo(ChronoUnit.MICROS), each.entry);
            hash = link.hash(hash);
            hashes[links.size()] = hash;
            links.add(link);
        }
        var committed = write(links, hashes);
        last = number;
        lastHash = hash;
        return committed;
    }

    private Committed write(List<AuditLink> links, byte[][] hashes) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, chain);
            insert.setObject(2, links.stream().mapToLong(AuditLink::number).toArray());
            texts(insert, 3, links, link -> link.at().toString());
            texts(insert, 4, links, link -> link.entry().action().name());
            texts(insert, 5, links, link -> link.entry().client());
            texts(insert, 6, links, link -> link.entry().purpose().orElse(null));
            texts(insert, 7, links, link -> link.entry().operation());
            texts(insert, 8, links, link -> link.entry().type());
            texts(insert, 9, links, link -> array(link.entry().records()));
            texts(insert, 10, links, link -> array(link.entry().attributes()));
            insert.setObject(11, hashes);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Committed(row.getLong(1));
            }
        }
    }

    private static void texts(
            PreparedStatement insert, int at, List<AuditLink> links, Function<AuditLink, @Nullable String> column)
            throws SQLException {
        insert.setObject(at, links.stream().map(column).toArray(String[]::new));
    }

    /** Ids and names of attribute groups need no quotation marks. */
    private static String array(List<?> elements) {
        return elements.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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

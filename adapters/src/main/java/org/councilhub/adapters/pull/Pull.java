package org.councilhub.adapters.pull;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.councilhub.adapters.extract.ExtractReader;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.extract.RefusedExtractException;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.adapters.system.SourceSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The pulling of one source: lands its rows and remembers how it went. */
public final class Pull {
    /** Rows that land together: enough to be quick, few enough that a batch is small in memory and in the database's log. */
    private static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);
    private final SourceSystem system;
    private final LandingPort landing;
    private PullStatus status;
    private boolean troubled;
    private final CountDownLatch first = new CountDownLatch(1);

    public Pull(SourceSystem system, LandingPort landing) {
        this.system = system;
        this.landing = landing;
        this.status = new PullStatus(
                system.name(), system.feed().protocol(), Tally.NONE, 0, Optional.empty(), Optional.empty());
    }

    public SourceSystem system() {
        return system;
    }

    public LandingPort landing() {
        return landing;
    }

    public synchronized PullStatus status() {
        return status;
    }

    /**
     * Lands every row. Landing again what had landed before a crash changes nothing, so an extract is read from its start.
     *
     * @param origin the file or request
     * @return when everything that the reader gave is durable
     */
    public Tally land(String origin, ExtractReader reader) throws IOException {
        var sum = Tally.NONE;
        var batch = new ArrayList<ExtractRow>(BATCH);
        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
            batch.add(row.get());
            if (batch.size() < BATCH) continue;
            sum = sum.plus(landBatch(origin, batch));
            batch.clear();
        }
        sum = sum.plus(landBatch(origin, batch));
        add(Tally.ofExtract());
        // a poll mostly reads again what it knows
        LOG.atLevel(sum.changedNothing() ? Level.DEBUG : Level.INFO)
                .log(
                        "{}: {}: {} rows gave {} records, {} rows went to quarantine",
                        system.name(),
                        origin,
                        sum.rows(),
                        sum.records(),
                        sum.quarantined());
        return sum;
    }

    private Tally landBatch(String origin, List<ExtractRow> rows) {
        var records = new ArrayList<SourceRecord>();
        var quarantined = new ArrayList<QuarantinedRow>();
        for (var row : rows) {
            switch (row) {
                case ExtractRow.Accepted accepted -> records.addAll(accepted.records());
                case ExtractRow.Rejected(long line, String reason, String raw) ->
                    quarantined.add(new QuarantinedRow(system.name(), origin, line, reason, raw));
            }
        }
        if (!quarantined.isEmpty()) landing.quarantine(quarantined);
        var answers = records.isEmpty() ? List.<LandingPort.Landed>of() : landing.land(records);
        var tally = Tally.ofBatch(rows.size() - quarantined.size(), quarantined.size(), answers);
        add(tally);
        return tally;
    }

    /** None of this extract is taken. The hub's users find it in quarantine, its operator in the log. */
    public void refused(String origin, RefusedExtractException refusal) {
        var reason = String.valueOf(refusal.getMessage());
        landing.quarantine(List.of(new QuarantinedRow(system.name(), origin, 1, reason, "")));
        add(Tally.ofRefused());
        LOG.warn("{}: refused: {}", system.name(), reason);
    }

    /** A look at the source begins. */
    public synchronized void begun() {
        troubled = false;
    }

    /** The look ends: everything that was there has been read, unless something failed since it began. */
    public synchronized void ended() {
        if (troubled) return;
        if (status.problem().isPresent()) LOG.info("{}: is pulled again", system.name());
        status = new PullStatus(
                status.source(),
                status.protocol(),
                status.tally(),
                status.completed() + 1,
                Optional.of(Instant.now()),
                Optional.empty());
        first.countDown();
    }

    /** Waits until everything that was there has been read once, or the time is over. */
    public void awaitFirst(Duration limit) throws InterruptedException {
        first.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @param problem a sentence without personal data; the same one is logged once until it changes */
    public synchronized void failed(String problem) {
        troubled = true;
        if (!status.problem().equals(Optional.of(problem))) LOG.warn("{}: {}", system.name(), problem);
        status = new PullStatus(
                status.source(),
                status.protocol(),
                status.tally(),
                status.completed(),
                status.lastCompleted(),
                Optional.of(problem));
    }

    /** As {@link #failed}, unless a failure of this look has been told already. */
    synchronized void alsoFailed(String problem) {
        if (!troubled) failed(problem);
    }

    private synchronized void add(Tally tally) {
        status = new PullStatus(
                status.source(),
                status.protocol(),
                status.tally().plus(tally),
                status.completed(),
                status.lastCompleted(),
                status.problem());
    }
}

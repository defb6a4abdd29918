package org.councilhub.hub.sources;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.sources.LandingBatch.Receipt;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where records land: a batch is one transaction of a few statements, whatever its size. */
@Component
public class Landing implements LandingPort {
    private static final int ATTEMPTS = 5;

    private final StoredRecords records;
    private final Tombstones tombstones;
    private final Pending pending;
    private final Quarantine quarantine;
    private final FeedPositions positions;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    Landing(
            StoredRecords records,
            Tombstones tombstones,
            Pending pending,
            Quarantine quarantine,
            FeedPositions positions,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.records = records;
        this.tombstones = tombstones;
        this.pending = pending;
        this.quarantine = quarantine;
        this.positions = positions;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
    }

    @Override
    public List<Landed> land(List<SourceRecord> batch) {
        return land(batch.stream().map(Arrival::of).toList(), Lane.BACKLOG).stream()
                .map(receipt -> new Landed(receipt.id(), receipt.state()))
                .toList();
    }

    List<Receipt> land(List<Arrival> arrivals, Lane lane) {
        var receipts = landInOneCommit(arrivals, lane, ATTEMPTS);
        receipts.forEach(receipt -> count(receipt.id().source(), receipt.state().name()));
        return receipts;
    }

    @Override
    public void quarantine(List<QuarantinedRow> rows) {
        quarantine.keep(rows);
        rows.forEach(row -> count(row.source(), "QUARANTINED"));
    }

    @Override
    public Optional<String> position(String source) {
        return positions.of(source);
    }

    @Override
    public void readUpTo(String source, String position) {
        positions.moveTo(source, position);
    }

    private List<Receipt> landInOneCommit(List<Arrival> arrivals, Lane lane, int attempts) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var batch = new LandingBatch(records, tombstones);
                var receipts = batch.landAll(arrivals);
                batch.touched().forEach((type, touched) -> pending.add(type, touched, lane));
                return receipts;
            }));
        } catch (PessimisticLockingFailureException deadlock) {
            // two batches that insert the same new records can still meet crosswise: one gives way and comes again
            if (attempts == 1) throw deadlock;
            return landInOneCommit(arrivals, lane, attempts - 1);
        }
    }

    private void count(String source, String state) {
        meters.counter("councilhub.records.landed", "source", source, "state", state.toLowerCase(Locale.ROOT))
                .increment();
    }
}

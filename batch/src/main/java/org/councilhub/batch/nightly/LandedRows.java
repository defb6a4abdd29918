package org.councilhub.batch.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.councilhub.adapters.extract.ExtractRow;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.LandingPort.Landed;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.record.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Lands a chunk of rows and counts what it did, in the chunk's transaction. */
final class LandedRows implements ItemStreamWriter<ExtractRow> {
    private final LandingPort landing;
    private final String source;
    private final String origin;
    private final Consumer<Tally> afterChunk;
    private @Nullable ExecutionContext context;

    LandedRows(LandingPort landing, String source, String origin, Consumer<Tally> afterChunk) {
        this.landing = landing;
        this.source = source;
        this.origin = origin;
        this.afterChunk = afterChunk;
    }

    @Override
    public void open(ExecutionContext opened) {
        context = opened;
    }

    @Override
    public void write(Chunk<? extends ExtractRow> chunk) {
        var records = new ArrayList<SourceRecord>();
        var rejected = new ArrayList<QuarantinedRow>();
        for (ExtractRow row : chunk) {
            switch (row) {
                case ExtractRow.Accepted accepted -> records.addAll(accepted.records());
                case ExtractRow.Rejected bad ->
                    rejected.add(new QuarantinedRow(source, origin, bad.line(), bad.reason(), bad.raw()));
            }
        }
        List<Landed> landed = records.isEmpty() ? List.of() : landing.land(records);
        if (!rejected.isEmpty()) landing.quarantine(rejected);
        if (context == null) throw new IllegalStateException("not opened");
        // the step puts the old values back when the transaction does not commit
        var tally = Tally.of(context).plus(chunk.size(), landed, rejected.size());
        tally.putInto(context);
        afterChunk.accept(tally);
    }
}

package org.councilhub.hub.golden;

import java.util.List;
import org.councilhub.adapters.record.ChangesPort.Kind;
import org.councilhub.adapters.record.RecordType;

/** Golden records changed. Published inside the transaction that changed them: who listens takes part in it. */
public record GoldenRecordsChanged(RecordType type, long batch, List<Change> changes) {
    public GoldenRecordsChanged {
        changes = List.copyOf(changes);
    }

    public record Change(GoldenId id, Kind kind) {}
}

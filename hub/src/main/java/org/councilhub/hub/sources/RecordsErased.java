package org.councilhub.hub.sources;

import java.util.List;
import org.councilhub.adapters.record.RecordId;

/** Records were erased. Published inside the erasure's transaction: who listens takes part in it. */
public record RecordsErased(List<RecordId> records) {
    public RecordsErased {
        records = List.copyOf(records);
    }
}

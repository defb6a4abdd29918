package org.councilhub.hub.golden;

import java.util.List;
import java.util.SortedSet;
import org.councilhub.adapters.record.ChangesPort.Kind;
import org.councilhub.adapters.record.RecordType;

/** Golden records changed. Published inside the transaction that changed them: who listens takes part in it. */
public record GoldenRecordsChanged(RecordType type, List<Change> changes) {
    public GoldenRecordsChanged {
        changes = List.copyOf(changes);
    }

    /**
     * @param before what was spoken of before, see {@link Pairs}
     * @param touched what is said otherwise now
     */
    public record Change(
            GoldenId id, Kind kind, SortedSet<String> before, SortedSet<String> after, SortedSet<String> touched) {

        static Change between(GoldenId id, Kind kind, GoldenBody before, GoldenBody after) {
            var was = Pairs.of(before);
            var is = Pairs.of(after);
            if (was.isEmpty()) return new Change(id, kind, was, is, is);
            if (is.isEmpty()) return new Change(id, kind, was, is, was);
            return new Change(id, kind, was, is, Pairs.changed(before, after));
        }
    }
}

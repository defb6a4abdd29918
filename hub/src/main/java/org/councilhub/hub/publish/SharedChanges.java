package org.councilhub.hub.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilhub.adapters.publish.Subscriber;
import org.councilhub.adapters.record.ChangesPort;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.access.Agreements;
import org.councilhub.hub.access.AgreementsInForce;
import org.councilhub.hub.golden.Changes;

/** The changes that each subscriber may know of: those of what the agreements share with it for its purpose. */
final class SharedChanges implements ChangesPort {
    private static final int SCANNED = 1000;

    private final Changes changes;
    private final Agreements agreements;
    private final Map<String, String> purposes; // subscriber -> purpose

    SharedChanges(Changes changes, Agreements agreements, Collection<Reader> readers) {
        this.changes = changes;
        this.agreements = agreements;
        this.purposes = readers.stream()
                .collect(Collectors.toMap(reader -> reader.subscriber().name(), Reader::purpose));
    }

    /** A subscriber, and for what it is told. */
    record Reader(Subscriber subscriber, String purpose) {}

    @Override
    public List<GoldenChange> next(String subscriber, int limit) {
        while (true) {
            var inForce = agreements.current();
            var page = changes.after(changes.delivered(subscriber), SCANNED);
            var seen = new ArrayList<GoldenChange>();
            for (var recorded : page) {
                if (seen.size() == limit) break;
                seen(recorded, subscriber, inForce).ifPresent(seen::add);
            }
            if (!seen.isEmpty() || page.isEmpty()) return seen;
            delivered(subscriber, page.getLast().change().sequence()); // none of it is for this one
        }
    }

    private Optional<GoldenChange> seen(Changes.Recorded recorded, String subscriber, AgreementsInForce inForce) {
        var type = RecordType.ofWord(recorded.change().type()).orElseThrow();
        var purpose = purposes.getOrDefault(subscriber, "");
        return recorded.seenBy(inForce.view(subscriber, purpose, type));
    }

    @Override
    public void delivered(String subscriber, long sequence) {
        changes.delivered(subscriber, sequence);
    }
}

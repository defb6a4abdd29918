package org.councilhub.adapters.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where changes to publish come from. A subscriber gets each at least once, in order. */
public interface ChangesPort {
    /** The first changes that this subscriber has not confirmed, oldest first. */
    List<GoldenChange> next(String subscriber, int limit);

    /** Everything up to this sequence number has reached the subscriber. */
    void delivered(String subscriber, long sequence);

    /**
     * A golden record changed. It carries no personal data: who may read the record asks for it by its id.
     *
     * @param sequence grows with each change; no subscriber is told it, because gaps in it tell of changes to others
     * @param id the subscriber's key for telling repeats
     */
    record GoldenChange(long sequence, UUID id, String type, UUID goldenId, Kind kind, Instant at) {}

    /** {@code MERGED}: the id redirects to a survivor from now on. {@code EMPTIED}: no source record speaks of it any more. */
    enum Kind {
        CREATED,
        CHANGED,
        MERGED,
        EMPTIED
    }
}

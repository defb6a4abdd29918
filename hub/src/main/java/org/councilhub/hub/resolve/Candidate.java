package org.councilhub.hub.resolve;

import java.util.function.Supplier;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.matching.Score;
import org.councilhub.matching.explain.Explanation;

/**
 * A golden record that somebody could be.
 *
 * @param record its source record that fits best
 * @param explaining works out the explanation, which costs more than the look-up
 */
public record Candidate(GoldenId golden, RecordId record, Score score, Supplier<Explanation> explaining) {
    public Explanation explanation() {
        return explaining.get();
    }
}

package org.councilhub.hub.resolve;

import org.councilhub.adapters.record.RecordId;
import org.councilhub.hub.golden.GoldenId;
import org.councilhub.matching.Score;
import org.councilhub.matching.explain.Explanation;

/**
 * A golden record that somebody could be.
 *
 * @param record its source record that fits best
 */
public record Candidate(GoldenId golden, RecordId record, Score score, Explanation explanation) {}

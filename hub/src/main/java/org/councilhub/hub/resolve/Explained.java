package org.councilhub.hub.resolve;

import org.councilhub.matching.Score;
import org.councilhub.matching.explain.Explanation;

/** How two source records agree, taken apart. */
public record Explained(Score score, Explanation explanation) {}

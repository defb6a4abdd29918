package org.councilhub.hub.resolve;

import java.util.UUID;
import org.councilhub.matching.Score;

/**
 * How two source records agree, by what one reader may see of them.
 *
 * @param left,right opaque ids
 */
public record Compared(UUID left, UUID right, Score score) {}

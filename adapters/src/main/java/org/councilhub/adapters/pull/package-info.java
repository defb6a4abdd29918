/**
 * What all pulls have in common: the settings of a feed in this installation, rows landed in bounded batches, the error
 * policy, and how far each source has been read.
 *
 * <p>Below it: {@code extract}, {@code record}. Above it a package for each protocol. Example:
 *
 * <pre>{@code
 * var pull = new Pull(system, landing);
 * try (var reader = Extracts.open(system, origin, bytes)) {
 *     pull.land(origin.name(), reader);      // in batches; returns when every row has landed
 * }
 * pull.status().tally().records();
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.pull;

import org.jspecify.annotations.NullMarked;

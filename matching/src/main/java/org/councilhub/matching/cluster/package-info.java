/**
 * From pairs to entities: which records are one, in any order the same. Stewards' assertions and guards act inside the clustering, not after it.
 *
 * <p>Below it: the engine's front door, {@code candidates}. Example:
 *
 * <pre>{@code
 * var clustering = new Clusterer(matcher).cluster(records, edges, List.of(new Assertion("a", "b", Verdict.DIFFERENT)));
 * clustering.clusters();   // [[a], [b, c]]
 * clustering.doubts();     // what a steward should look at, and why
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * Finding the records that are worth comparing. {@link org.councilhub.matching.candidates.CandidateIndex} answers for one record at a time
 * and takes changes; it holds blocking keys and nothing that could rank, so a pair's fate depends on the two records and the model alone.
 *
 * <p>Below it: the engine's front door. Example:
 *
 * <pre>{@code
 * try (var index = CandidateIndex.open(folder, matcher)) {
 *     index.put(amy);
 *     index.candidates(other);   // [amy], if they share a key
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.candidates;

import org.jspecify.annotations.NullMarked;

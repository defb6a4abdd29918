/**
 * Labelled sets for measuring: read as their publishers wrote them, and handed over as files that say nothing of the truth.
 *
 * <p>It knows no other package. Example:
 *
 * <pre>{@code
 * for (var set : LabelledSet.under(Path.of("data"))) {
 *     var blind = set.blind(folder);     // files without truth, with ids that are shuffled running numbers
 *     blind.truth();                     // record -> entity, for afterwards
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.bench;

import org.jspecify.annotations.NullMarked;

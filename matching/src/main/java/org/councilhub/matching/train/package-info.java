/**
 * Training without labels: a prior model and the records themselves give weights, frequencies, stop keys and a threshold for this data.
 *
 * <p>Below it: {@code model}, {@code candidates}, {@code compare}, {@code value}. Example:
 *
 * <pre>{@code
 * var trained = Trainer.train(prior, records);
 * Files.writeString(Path.of("trained.yaml"), trained.yaml());
 * trained.estimate().precision().value();   // of the pairs that it will join
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.train;

import org.jspecify.annotations.NullMarked;

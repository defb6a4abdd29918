/**
 * What a data-protection officer decides about people: restriction (UK GDPR, Article 18), protection of their
 * whereabouts, and erasure (Article 17). Each decision is a case, with its reason, and can be lifted.
 *
 * <p>Below it: {@code golden}, {@code sources} and {@code access}. Flags and tombstones are on source records, so that they
 * hold whatever is merged, split or sent again. Example:
 *
 * <pre>{@code
 * POST /v1/rights   {"kind": "restricted", "type": "person", "goldenId": "...", "reason": "accuracy is contested"}
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.rights;

import org.jspecify.annotations.NullMarked;

/**
 * What the hub holds true about one real person, property or business, and where each value came from.
 *
 * <p>Below it: {@code sources}, whose records it is made of, and {@code access}, whose {@code View} says what a reader may
 * see. What is stored never asks who is reading; {@link org.councilhub.hub.golden.GoldenRecord#seenBy} takes away what is
 * hidden, on the way out. Everything here can be computed again from source records, memberships, overrides and rules;
 * only ids, history and the outbox are more than that. Example:
 *
 * <pre>{@code
 * golden.find(type, id)                                     // follows redirects: one indexed read
 *     .flatMap(record -> record.seenBy(caller.view(type)))
 *     .flatMap(record -> record.body().best("address"))     // the best that this reader may see
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.golden;

import org.jspecify.annotations.NullMarked;

/**
 * What the hub holds true about one real person, property or business, and where each value came from.
 *
 * <p>Below it: {@code sources}, whose records it is made of. It never asks who is reading; what a reader may see is
 * decided on the way out. Everything here can be computed again from source records, memberships and rules; only ids and
 * the outbox carry history. Example:
 *
 * <pre>{@code
 * golden.find(type, id)                                     // follows redirects: one indexed read
 *     .map(record -> record.best("address"))                // the value that won
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.golden;

import org.jspecify.annotations.NullMarked;

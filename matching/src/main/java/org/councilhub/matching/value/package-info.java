/**
 * Values that can be compared. Every field of a model has a {@link org.councilhub.matching.value.Kind}, which turns what a
 * record says into canonical texts, once, and those into a {@link org.councilhub.matching.value.Value} with all that
 * comparisons and blocking keys need.
 *
 * <p>Below it: {@code tables}. Example:
 *
 * <pre>{@code
 * Kind.POSTCODE.canonical(List.of("me15 6lx "))      // [ME156LX]
 * Kind.DATE.canonical(List.of("2/5/2011"))           // [20110502]
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.value;

import org.jspecify.annotations.NullMarked;

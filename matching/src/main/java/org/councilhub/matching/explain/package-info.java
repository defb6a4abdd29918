/**
 * Why two records are one, or are not: each comparison's contribution in bits, as data and in sentences. It holds no values of the records, so
 * that it can be shown to whoever may see the pair.
 *
 * <p>It knows no other package. Example: {@code matcher.explain(a, b).contributions()} gives
 * {@code Contribution[comparison=surname, level=exact, bits=9.2, termFrequencyBits=2.9, sentence=The surnames are the same, a rare one.]}.
 */
@NullMarked
package org.councilhub.matching.explain;

import org.jspecify.annotations.NullMarked;

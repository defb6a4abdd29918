/**
 * String functions, and comparisons: each says on which of its named levels two records agree.
 *
 * <p>Below it: {@code value}, {@code tables}. It knows no weights; {@code model} gives each level its bits. Example:
 *
 * <pre>{@code
 * Edits.atMostOne("jonathan", "jonahtan")        // true: two letters swapped
 * JaroWinkler.similarity("martha", "marhta")     // 0.961
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.compare;

import org.jspecify.annotations.NullMarked;

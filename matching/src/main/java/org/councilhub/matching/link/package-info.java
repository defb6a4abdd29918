/**
 * Links two lists: for each record of the left one the best record of the right one, or none. An honest answer is worth more than an answer: where
 * two right records are about equally near, or the nearest is not near enough, there is none.
 *
 * <p>Below it: {@code cluster} for the scored pairs. Example: {@code new ListLinker(matcher).link(addresses, gazetteer)} gives a {@link
 * org.councilhub.matching.link.Link} for each address.
 */
@NullMarked
package org.councilhub.matching.link;

import org.jspecify.annotations.NullMarked;

/**
 * Which address of a gazetteer is meant? An address is taken apart, its words weigh by their rarity in the gazetteer, numbers and units in
 * conflict forbid, and what the answer would be if the true one were missing tells from which weight on there is an answer at all.
 *
 * <p>Below it: {@code value} for words, {@code compare} for errors in them, {@code blocking} for hashes. Example:
 *
 * <pre>{@code
 * var gazetteer = Gazetteer.of(Map.of("100061", AddressText.of("14 High Street, Maidstone", "ME14 1AA")));
 * switch (AddressFinder.of(gazetteer).find(AddressText.of("14 HIGH ST MAIDSTONE", ""))) {
 *     case Answer.Matched same -> same.id();           // 100061
 *     case Answer.NeedsReview perhaps -> perhaps.reason();
 *     case Answer.NoMatch none -> none.reason();
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.address;

import org.jspecify.annotations.NullMarked;

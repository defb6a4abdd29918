/**
 * Blocking: which records are worth comparing. A rule makes keys of one record alone; two records that share a key are candidates. Nothing
 * here depends on what other records there are, so neither does anybody's fate on the order of arrival.
 *
 * <p>Below it: {@code value}, {@code tables}. Example: the rule {@code [given.root, surname.phonetic, born.year]} makes of Bill Smith, born
 * 1980, the keys {@code bill|SM0|1980} and {@code william|SM0|1980}.
 */
@NullMarked
package org.councilhub.matching.blocking;

import org.jspecify.annotations.NullMarked;

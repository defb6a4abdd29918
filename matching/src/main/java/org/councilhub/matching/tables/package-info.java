/**
 * National tables that ship with the engine: how frequent a name is in the United Kingdom, and short forms of given
 * names. It knows no other package; {@code LICENCES.md} beside the tables says where they come from. Example:
 *
 * <pre>{@code
 * NameFrequencies.givenNames().code("david")   // 49: about 2^(-49/8), 1.4 % of the population
 * Nicknames.roots("bill")                      // bill, william
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.tables;

import org.jspecify.annotations.NullMarked;

/**
 * Reads BS 7666 gazetteers, whose rows of several types together speak of one property. It joins them outside of memory,
 * so that a gazetteer of any size can be read, and hands out nothing before it has seen that the file is whole.
 *
 * <p>Below it: {@code extract}, {@code record}, {@code settings} (the record maps, which say the columns of each type of
 * row in a format). Example:
 *
 * <pre>{@code
 * try (var reader = GazetteerReader.open("gazetteer", "dtf-7.3", new Origin("gazetteer-20261101-full.csv", modified), bytes)) {
 *     reader.next();   // a property with its address, its other addresses, its place and its status
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.gazetteer;

import org.jspecify.annotations.NullMarked;

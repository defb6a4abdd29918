/**
 * Many records in little memory. A field's distinct texts are kept once, as bytes; a record is a row of their numbers. A {@link
 * org.councilhub.matching.packed.PackedRecords} is a list of records like any other.
 *
 * <p>Below it: the engine's front door. Example:
 *
 * <pre>{@code
 * var packing = new Packing(matcher, List.of("given_name", "surname"), workers);
 * packing.add("a", List.of("Amy", "Okafor"));
 * packing.add("b", List.of("AMY", "Okafor"));
 * var records = packing.done();
 * records.get(1).compared();         // [[amy], [okafor]], made anew whenever it is asked for
 * }</pre>
 */
@NullMarked
package org.councilhub.matching.packed;

import org.jspecify.annotations.NullMarked;

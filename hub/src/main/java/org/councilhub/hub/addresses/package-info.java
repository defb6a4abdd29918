/**
 * Which property of the hub an address is. The gazetteer is all golden properties with a UPRN, read as a whole whenever
 * they have changed, so that an answer is a function of the address and of these properties alone.
 *
 * <p>Below it: {@code sources}, which keeps the answers, and the engine's {@code address}. Example:
 *
 * <pre>{@code
 * var places = gazetteers.refresh();
 * places.place(RecordType.PERSON, record, content); // content gets address.uprn; the placement says how sure that is
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.addresses;

import org.jspecify.annotations.NullMarked;

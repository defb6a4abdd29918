/**
 * The canonical source record, which every source system is translated into, and the two ports of the border:
 * {@link org.councilhub.adapters.record.LandingPort} (where records land) and
 * {@link org.councilhub.adapters.record.ChangesPort} (where changes to publish come from).
 *
 * <p>It knows no other package of ours. Example:
 *
 * <pre>{@code
 * var id = new RecordId("parking", RecordType.PERSON, "P-1001");
 * var content = Person.named("Amy", "Okafor").withBirthDate(LocalDate.of(2011, 5, 2));
 * landing.land(List.of(SourceRecord.of(id, 17, content)));
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.record;

import org.jspecify.annotations.NullMarked;

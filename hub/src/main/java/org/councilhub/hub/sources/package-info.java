/**
 * What source systems say, kept as it came: records land here in versions, wait to be resolved, and can be read with
 * their state. Rows that could not become records are kept beside them.
 *
 * <p>Below it: {@code folders} and {@code access}. It never asks what a record means; {@code resolve} does. Example:
 *
 * <pre>{@code
 * landing.land(List.of(SourceRecord.of(id, 17, content)));   // durable when this returns
 * records.find(id).orElseThrow().state();                    // pending, until the resolver has seen it
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.sources;

import org.jspecify.annotations.NullMarked;

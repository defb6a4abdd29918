/**
 * What a person types and what a system asks before it creates a record: search over golden records, and the match of
 * new content against those that are there.
 *
 * <p>Below it: {@code resolve}, which knows the candidates of a match, and {@code golden}, whose changes feed this
 * instance's search index. The index can be deleted at any time: it is built again. Example:
 *
 * <pre>{@code
 * index.search(RecordType.PERSON, "okafor me15 6lz", Optional.empty(), 20);   // ids, best first
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.search;

import org.jspecify.annotations.NullMarked;

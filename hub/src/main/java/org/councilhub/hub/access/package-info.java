/**
 * Who may ask what: clients and their roles, the purpose of each read, the embedded issuer of development tokens, and
 * the audit of what was read and written.
 *
 * <p>Below it: {@code api} for the problems that it answers with. It knows nothing of records; every room above states
 * on its controllers' methods who may call them, and writes down what was read or written. Example:
 *
 * <pre>{@code
 * @GetMapping("/v1/golden/{type}/{id}")
 * @AllowedFor(Role.READER)
 * @ReadsPersonalData
 * Golden golden(@PathVariable RecordType type, @PathVariable UUID id, Caller caller) {
 *     var golden = goldenRecords.find(type, id).orElseThrow(...);
 *     audit.read(caller, type, List.of(golden.id()), golden.attributes());
 *     return golden;
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.access;

import org.jspecify.annotations.NullMarked;

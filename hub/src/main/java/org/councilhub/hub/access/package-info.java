/**
 * Who may ask what and see what: clients and their roles, the purpose of each read, the sharing agreements and the
 * {@link org.councilhub.hub.access.View} that follows from them, the embedded issuer of development tokens, and the audit.
 *
 * <p>Below it: {@code api} for the problems that it answers with. It holds no records; every room above states on its
 * controllers' methods who may call them, shows what the caller's view leaves, and writes down what was read. Example:
 *
 * <pre>{@code
 * @GetMapping("/v1/golden/{type}/{id}")
 * @AllowedFor(Role.READER)
 * @ReadsPersonalData
 * Golden golden(@PathVariable RecordType type, @PathVariable UUID id, Caller caller) {
 *     var golden = goldenRecords.find(type, id).flatMap(record -> record.seenBy(caller.view(type))).orElseThrow(...);
 *     audit.read(caller, type, List.of(golden.id()), golden.attributes());
 *     return golden;
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.access;

import org.jspecify.annotations.NullMarked;

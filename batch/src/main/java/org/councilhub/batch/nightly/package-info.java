/**
 * The nightly job: imports an extract of any size, streamed, in chunks, and goes on where it was broken off.
 *
 * <p>Below it: {@code batch.report}, and of {@code adapters} the extract's reader and the landing port. Example:
 *
 * <pre>{@code
 * switch (nightlyImport.run(councilTax, Path.of("council-tax-20261101.csv"), Progress.SILENT)) {
 *     case ImportOutcome.Done(var report) -> report.lines().forEach(System.out::println);
 *     case ImportOutcome.Refused(var reason) -> ... // the file is not what it should be
 *     case ImportOutcome.Busy() -> ... // another process imports from this source
 *     case ImportOutcome.Failed(var cause) -> ... // run it again: it goes on
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.batch.nightly;

import org.jspecify.annotations.NullMarked;

/**
 * What people look at: a pair's weight as a waterfall, and the report of a run as one page that opens offline. No scripts, nothing fetched; of the
 * records there are ids and no values.
 *
 * <p>Below it: {@code explain}, {@code model}, {@code train}. Example: {@code Files.writeString(file, ReportPage.html(report))}.
 */
@NullMarked
package org.councilhub.matching.report;

import org.jspecify.annotations.NullMarked;

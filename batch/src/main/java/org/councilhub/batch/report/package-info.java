/**
 * What a job did, for people and for programs.
 *
 * <p>Below it: {@code adapters.record}. Example: {@code report.lines().forEach(System.err::println)}.
 */
@NullMarked
package org.councilhub.batch.report;

import org.jspecify.annotations.NullMarked;

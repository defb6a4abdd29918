/**
 * What every endpoint of the REST API answers alike: problems (RFC 9457), pages with cursors, entity tags and the
 * words that stand in paths.
 *
 * <p>It knows no other room; every room with a controller may use it. Example:
 *
 * <pre>{@code
 * throw Problem.of(ProblemType.INVALID_BODY, "The query cannot be answered.")
 *         .at("/queries/a/content/birthDate", "must be a date such as 2011-05-02");
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.api;

import org.jspecify.annotations.NullMarked;

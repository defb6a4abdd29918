/**
 * What residents and the council have to do with each other: service requests, applications, cases, permits and payments
 * of any source, however they were submitted, in one timeline for each golden record.
 *
 * <p>Below it: {@code golden} and {@code sources}. An interaction names source records of its own source; whose timeline it
 * is in follows from whom these belong to, so that it moves with them when golden records merge and split. Example:
 *
 * <pre>{@code
 * POST /v1/sources/customer-accounts/interactions
 * {"reference": "SR-1042", "version": 1, "kind": "service-request", "channel": "web", "status": "received",
 *  "openedAt": "2026-11-24T09:30:00Z", "subjects": [{"type": "person", "key": "CA-17"}]}
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.interactions;

import org.jspecify.annotations.NullMarked;

/**
 * Who belongs together. One resolver a type in the whole installation takes pending records in batches, finds and scores
 * candidates, clusters what they touch, and writes memberships, golden records and changes in one transaction.
 *
 * <p>Below it: {@code golden} (what a group of records amounts to) and {@code sources} (the records). It knows no type
 * by name: a type is on when {@code config/matching} has a model for it. Example:
 *
 * <pre>{@code
 * resolver.match(RecordType.PERSON, RecordJson.flatten(person), Integer.MIN_VALUE, 10);  // search before create
 * resolver.status();                                                  // who leads, and how much waits
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.resolve;

import org.jspecify.annotations.NullMarked;

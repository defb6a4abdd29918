/**
 * The matching engine's front door: {@link org.councilhub.matching.Matcher} prepares records, makes their blocking keys, scores pairs and
 * explains scores, all as pure functions of records and a frozen model.
 *
 * <p>Below it: {@code model}, {@code blocking}, {@code compare}, {@code value}, {@code explain}. Above it: {@code candidates} (finding
 * pairs), {@code cluster} (from pairs to entities). Example:
 *
 * <pre>{@code
 * var matcher = Matcher.of(Model.read(Path.of("config/matching/person.yaml")));
 * var amy = matcher.prepare("crm:1", Map.of("name.given", List.of("Amy"), "name.surname", List.of("Okafor")));
 * long millibits = matcher.score(amy, other).weight();
 * }</pre>
 */
@NullMarked
package org.councilhub.matching;

import org.jspecify.annotations.NullMarked;

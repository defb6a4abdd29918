/**
 * From a declared source system to its records: which reader serves its extracts, which route fetches them. What stands
 * above the border (the hub, the batch jobs) begins here.
 *
 * <p>Below it: {@code system}, {@code extract} and a package for each protocol. Example:
 *
 * <pre>{@code
 * try (var reader = Extracts.open(system, new Origin("council-tax-20261101.csv", modified), bytes)) { ... }
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.feeds;

import org.jspecify.annotations.NullMarked;

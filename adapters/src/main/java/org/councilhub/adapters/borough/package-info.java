/**
 * The simulated borough: a district that does not exist, its residents and properties with the truth about them, and what its
 * back-office systems hold of that, each with its own dirt. The one generator of the demo, the tests and the benchmarks;
 * {@code docs/borough.md} has the layouts.
 *
 * <p>It knows none of the neighbouring packages: what it writes is what a stranger would send. Everything is drawn from the
 * seed and the number of a dwelling, nothing is remembered, so that ten million residents need no more memory than ten. Example:
 *
 * <pre>{@code
 * var borough = new Borough(1, 5_000, 0);
 * BoroughExtracts.of(borough).write(Path.of("extracts"), Progress.SILENT);
 * try (var servers = BoroughServers.start(Path.of("extracts"))) {
 *     pull(servers.sftpPort());
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.borough;

import org.jspecify.annotations.NullMarked;

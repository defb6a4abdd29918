/**
 * Clients of a running hub, in a process of their own, so that what they measure is what a client sees, and so that they
 * take little of the cores that the hub answers with: requests are made beforehand, connections are plain sockets.
 *
 * <p>Beside {@code cli}, which starts them for its benchmarks; knows nothing of the hub but HTTP. Example:
 *
 * <pre>{@code
 * try (var clients = ClientProcess.start()) {
 *     var figures = clients.measure(new Load(8080, token, "single-view", Path.of("requests"), 8, 3, 10, 0, false)).figures();
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.load;

import org.jspecify.annotations.NullMarked;

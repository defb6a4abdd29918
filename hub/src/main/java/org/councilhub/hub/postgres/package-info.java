/**
 * The database: an embedded PostgreSQL that is as durable as a real one, or any server by {@code spring.datasource.url}.
 *
 * <p>The lowest room; it knows no other. The server outlives a killed hub and is adopted by the next one; of several
 * processes that use one data folder the last to leave stops it. Example:
 *
 * <pre>{@code
 * try (var server = PostgresServer.open(dataFolder.resolve("postgres"))) {
 *     DriverManager.getConnection(server.url(), server.user(), server.password());
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.postgres;

import org.jspecify.annotations.NullMarked;

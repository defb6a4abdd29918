/** A real, durable PostgreSQL for every test of the hub: see {@link org.councilhub.hub.postgres.FreshDatabase}. */
@NullMarked
package org.councilhub.hub.postgres;

import org.jspecify.annotations.NullMarked;

/** Resolving, on a real PostgreSQL. */
@NullMarked
package org.councilhub.hub.resolve;

import org.jspecify.annotations.NullMarked;

/** Landing, on a real PostgreSQL. */
@NullMarked
package org.councilhub.hub.sources;

import org.jspecify.annotations.NullMarked;

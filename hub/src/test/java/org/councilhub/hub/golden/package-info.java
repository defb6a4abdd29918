/** Golden records: rules on fixtures, stores on a real PostgreSQL. */
@NullMarked
package org.councilhub.hub.golden;

import org.jspecify.annotations.NullMarked;

/** The application. Its rooms, from the top down: web, search, resolve, golden, sources, access. */
@NullMarked
package org.councilhub.hub;

import org.jspecify.annotations.NullMarked;

/** Tests of the room. */
@NullMarked
package org.councilhub.hub.rights;

import org.jspecify.annotations.NullMarked;

/** Tests of the room. */
@NullMarked
package org.councilhub.hub.interactions;

import org.jspecify.annotations.NullMarked;

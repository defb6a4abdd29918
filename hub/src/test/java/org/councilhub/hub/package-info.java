/** Tests of the application as a whole. */
@NullMarked
package org.councilhub.hub;

import org.jspecify.annotations.NullMarked;

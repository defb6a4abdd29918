@NullMarked
package org.councilhub.hub.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.councilhub.hub.search;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.councilhub.hub.feeds;

import org.jspecify.annotations.NullMarked;

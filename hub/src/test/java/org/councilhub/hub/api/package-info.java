@NullMarked
package org.councilhub.hub.api;

import org.jspecify.annotations.NullMarked;

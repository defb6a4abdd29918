@NullMarked
package org.councilhub.hub.cli;

import org.jspecify.annotations.NullMarked;

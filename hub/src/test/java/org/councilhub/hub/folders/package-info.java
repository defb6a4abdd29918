@NullMarked
package org.councilhub.hub.folders;

import org.jspecify.annotations.NullMarked;

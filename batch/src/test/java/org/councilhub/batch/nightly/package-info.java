@NullMarked
package org.councilhub.batch.nightly;

import org.jspecify.annotations.NullMarked;

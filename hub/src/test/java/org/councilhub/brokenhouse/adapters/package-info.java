/** Part of a small house that is built wrong on purpose: {@code ModuleArrowsTest} must notice it. */
@NullMarked
package org.councilhub.brokenhouse.adapters;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.councilhub.hub.web;

import org.jspecify.annotations.NullMarked;

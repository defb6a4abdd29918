/**
 * What people see first: the front page, the pages that explain problems, and the documentation of the API.
 *
 * <p>The topmost room: it shows what the rooms below count, and holds no personal data. Example of an address that it
 * answers: {@code /problems/invalid-body}.
 */
@NullMarked
package org.councilhub.hub.web;

import org.jspecify.annotations.NullMarked;

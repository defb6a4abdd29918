/**
 * Polls lists of records over HTTP, each time from where the last poll ended.
 *
 * <p>Below it: {@code pull}, {@code extract}, {@code system}. Example:
 *
 * <pre>{@code
 * var settings = FeedSettings.at(URI.create("https://accounts.example.org")).withApiKey(secret);
 * context.addRoutes(new RestPull(new Pull(system, landing), feed, settings));
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.rest;

import org.jspecify.annotations.NullMarked;

/**
 * Pulls extracts from SFTP servers.
 *
 * <p>Below it: {@code pull}, {@code extract}, {@code system}. Example:
 *
 * <pre>{@code
 * var settings = FeedSettings.at(URI.create("sftp://hub@files.example.org/outbox")).withPassword(secret).withKnownHosts(file);
 * context.addRoutes(new SftpPull(new Pull(system, landing), feed, settings, Extracts::open));
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.sftp;

import org.jspecify.annotations.NullMarked;

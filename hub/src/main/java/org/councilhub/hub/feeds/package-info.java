/**
 * How records come in by themselves: the routes of the source systems whose feed has an address here
 * ({@code councilhub.feeds.<source>.uri}), and the nightly import of a file.
 *
 * <p>Below it: {@code sources} (where records land), {@code folders}; the routes and the job themselves are the modules
 * {@code adapters} and {@code batch}. Example of settings:
 *
 * <pre>{@code
 * councilhub.feeds.council-tax.uri=sftp://hub@files.example.org/outbox     # or COUNCILHUB_FEEDS_COUNCIL_TAX_URI
 * councilhub.feeds.council-tax.password=...
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.feeds;

import org.jspecify.annotations.NullMarked;

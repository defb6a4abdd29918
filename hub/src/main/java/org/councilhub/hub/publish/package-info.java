/**
 * Whom the hub tells of changed golden records: the subscribers of this installation, and how the telling stands.
 *
 * <p>Below it: {@code golden} (where the changes come from); the messages and their routes are in the module
 * {@code adapters}. Example of settings:
 *
 * <pre>{@code
 * councilhub.subscribers.platform.uri=https://accounts.example.org/hooks     # or COUNCILHUB_SUBSCRIBERS_PLATFORM_URI
 * councilhub.subscribers.platform.secret=...
 * }</pre>
 */
@NullMarked
package org.councilhub.hub.publish;

import org.jspecify.annotations.NullMarked;

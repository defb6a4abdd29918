/**
 * Write-back: tells subscribers which golden records changed. A message holds no personal data; who may read the record
 * asks for it by its id. Delivered at least once, in order, with an id to tell repeats by and a signature in the form of
 * Standard Webhooks.
 *
 * <p>Below it: {@code record} (the port that changes come from), {@code pull} (for {@code Secret}). Example:
 *
 * <pre>{@code
 * var subscriber = new Subscriber("customer-platform", URI.create("https://accounts.example.org/hooks"), secret, Optional.of(key));
 * new WebhookRoutes(List.of(subscriber), changes).addTo(context);
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.publish;

import org.jspecify.annotations.NullMarked;

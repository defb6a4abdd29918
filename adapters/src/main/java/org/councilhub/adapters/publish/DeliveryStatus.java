package org.councilhub.adapters.publish;

import java.util.Optional;

/**
 * How the telling of one subscriber stands since the hub started.
 *
 * @param delivered messages that the subscriber confirmed
 * @param problem why the last message could not be delivered; it is tried again, and those behind it wait
 */
public record DeliveryStatus(String subscriber, long delivered, Optional<String> problem) {}

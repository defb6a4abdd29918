package org.councilhub.adapters.publish;

import java.net.URI;
import java.util.Optional;
import org.councilhub.adapters.pull.Secret;

/**
 * Who is told of changes.
 *
 * @param name by which the hub remembers what it has been told; another name begins anew
 * @param address that takes a POST for each change
 * @param secret both sides know it; messages are signed with it
 * @param apiKey sent in the header {@code X-Api-Key}, where the subscriber wants one
 */
public record Subscriber(String name, URI address, Secret secret, Optional<Secret> apiKey) {
    public Subscriber {
        if (name.isBlank()) throw new IllegalArgumentException("illegal subscriber: no name, must have one");
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?"))
            throw new IllegalArgumentException(
                    "illegal address of subscriber %s: %s, must be such as https://host/path".formatted(name, address));
    }
}

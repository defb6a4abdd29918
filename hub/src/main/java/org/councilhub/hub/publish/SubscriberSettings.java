package org.councilhub.hub.publish;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilhub.adapters.publish.Subscriber;
import org.councilhub.adapters.pull.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.core.env.Environment;

/**
 * A subscriber as set by {@code councilhub.subscribers.<name>.*}.
 *
 * @param uri takes a POST for each change
 * @param secret both sides know it; messages are signed with it
 * @param purpose for which it is told; what it is told of is shared with the consumer of its name for that purpose
 * @param apiKey sent in the header {@code X-Api-Key}; absent where the subscriber wants none
 */
record SubscriberSettings(
        @Nullable URI uri,
        @Nullable String secret,
        @Nullable String purpose,
        @Nullable String apiKey) {
    private static final String PREFIX = "councilhub.subscribers";

    /** @throws IllegalArgumentException when a subscriber lacks its address or secret */
    static List<SharedChanges.Reader> read(Environment environment) {
        Map<String, SubscriberSettings> byName = Binder.get(environment)
                .bind(
                        PREFIX,
                        Bindable.mapOf(String.class, SubscriberSettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .orElse(Map.of());
        return new TreeMap<>(byName)
                .entrySet().stream()
                        .map(entry -> entry.getValue().reader(entry.getKey()))
                        .toList();
    }

    private SharedChanges.Reader reader(String name) {
        return new SharedChanges.Reader(subscriber(name), required(name, "purpose", purpose));
    }

    private Subscriber subscriber(String name) {
        return new Subscriber(
                name,
                required(name, "uri", uri),
                new Secret(required(name, "secret", secret)),
                Optional.ofNullable(apiKey).map(Secret::new));
    }

    private static <T> T required(String name, String key, @Nullable T value) {
        if (value == null)
            throw new IllegalArgumentException(
                    "missing setting: %s.%s.%s, must be there for each subscriber; add it or remove the subscriber"
                            .formatted(PREFIX, name, key));
        return value;
    }
}

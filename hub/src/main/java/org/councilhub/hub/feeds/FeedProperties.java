package org.councilhub.hub.feeds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A source's feed in this installation, as set by {@code councilhub.feeds.<source>.*}. Files are texts, because Spring
 * would look for a {@code Path} on the class path first.
 */
record FeedProperties(
        @Nullable URI uri,
        @Nullable String password,
        @Nullable String keyFile,
        @Nullable String keyPassphrase,
        @Nullable String knownHosts,
        @Nullable String apiKey,
        @Nullable Duration every,
        @Nullable Duration settle) {

    /** @return empty without an address: the source is not pulled */
    Optional<FeedSettings> settings() {
        return Optional.ofNullable(uri)
                .map(address -> new FeedSettings(
                        address,
                        secret(password),
                        file(keyFile),
                        secret(keyPassphrase),
                        file(knownHosts),
                        secret(apiKey),
                        Optional.ofNullable(every),
                        Optional.ofNullable(settle)));
    }

    private static Optional<Secret> secret(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(Secret::new);
    }

    private static Optional<Path> file(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty()).map(Path::of);
    }
}

package org.councilhub.adapters.pull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a feed needs to know of this installation. It comes from the hub's settings and the environment, never from the
 * source system's file.
 *
 * @param address such as {@code sftp://hub@files.example.org:22/outbox}, relative to the login's home, or
 *     {@code https://accounts.example.org/api}
 * @param password of the user in the address
 * @param keyFile the user's private key, instead of a password
 * @param keyPassphrase of that file
 * @param knownHosts a file in OpenSSH's form with the server's host key; without it no SFTP server is trusted
 * @param apiKey sent in the header {@code X-Api-Key}
 * @param every instead of what the source system's file says
 * @param settle instead of what the source system's file says
 */
public record FeedSettings(
        URI address,
        Optional<Secret> password,
        Optional<Path> keyFile,
        Optional<Secret> keyPassphrase,
        Optional<Path> knownHosts,
        Optional<Secret> apiKey,
        Optional<Duration> every,
        Optional<Duration> settle) {

    /** Nothing but an address; the rest by {@code with...}. */
    public static FeedSettings at(URI address) {
        return new FeedSettings(
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public FeedSettings withPassword(String secret) {
        return new FeedSettings(
                address, Optional.of(new Secret(secret)), keyFile, keyPassphrase, knownHosts, apiKey, every, settle);
    }

    public FeedSettings withKeyFile(Path file) {
        return new FeedSettings(address, password, Optional.of(file), keyPassphrase, knownHosts, apiKey, every, settle);
    }

    public FeedSettings withKnownHosts(Path file) {
        return new FeedSettings(address, password, keyFile, keyPassphrase, Optional.of(file), apiKey, every, settle);
    }

    public FeedSettings withApiKey(String secret) {
        return new FeedSettings(
                address, password, keyFile, keyPassphrase, knownHosts, Optional.of(new Secret(secret)), every, settle);
    }

    /** @param settleTime zero takes files at once: right where they appear whole */
    public FeedSettings withPace(Duration pollEvery, Duration settleTime) {
        return new FeedSettings(
                address,
                password,
                keyFile,
                keyPassphrase,
                knownHosts,
                apiKey,
                Optional.of(pollEvery),
                Optional.of(settleTime));
    }
}

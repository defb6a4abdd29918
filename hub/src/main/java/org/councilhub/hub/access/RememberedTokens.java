package org.councilhub.hub.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens are valid: a client sends the same one with every request, and checking its signature
 * costs more than reading a golden record. A token that has expired is checked, and refused, like any other.
 */
final class RememberedTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Jwt token, Instant until) {}

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var there = known.get(token);
        if (there != null && now.isBefore(there.until())) return there.token();
        var decoded = decoder.decode(token);
        if (known.size() >= MOST) known.clear();
        known.put(token, new Known(decoded, until(decoded, now)));
        return decoded;
    }

    private static Instant until(Jwt token, Instant now) {
        var remembered = now.plus(REMEMBERED);
        var expires = token.getExpiresAt();
        return expires != null && expires.isBefore(remembered) ? expires : remembered;
    }
}

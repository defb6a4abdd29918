package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;
    private Instant expires = NOON.plus(Duration.ofHours(1));
    private final RememberedTokens tokens = new RememberedTokens(this::check, new HandClock());

    private Jwt check(String token) {
        checked.add(token);
        if (!now.isBefore(expires)) throw new BadJwtException("expired");
        return Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(token)
                .expiresAt(expires)
                .build();
    }

    @Test
    void checksATokenOnceAMinute() {
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        tokens.decode("b");
        now = NOON.plusSeconds(59);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b");
        now = NOON.plusSeconds(60);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b", "a");
    }

    @Test
    void refusesATokenFromTheMomentThatItExpires() {
        expires = NOON.plusSeconds(10);
        tokens.decode("a");
        now = expires;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoTokenThatWasRefused() {
        expires = NOON;
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        expires = NOON.plusSeconds(10);
        assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
    }

    private final class HandClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

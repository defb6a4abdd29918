package org.councilhub.hub.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.councilhub.adapters.settings.SettingsException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * The embedded issuer of bearer tokens, for trying out. It needs no running server: the key is in the data folder. Under
 * the profile {@code production} the hub refuses to work with it.
 */
public final class DevelopmentTokens {
    static final String ISSUER = "urn:councilhub:development";
    static final String AUDIENCE = "councilhub";
    static final Duration LIFETIME = Duration.ofHours(24);

    private final RSAKey key;
    private final DevelopmentClients clients;

    private DevelopmentTokens(RSAKey key, DevelopmentClients clients) {
        this.key = key;
        this.clients = clients;
    }

    /**
     * @param dataFolder holds the key pair, which is made on first use
     * @param configFolder holds {@code clients.yaml}
     * @throws SettingsException when that file cannot be used
     */
    public static DevelopmentTokens in(Path dataFolder, Path configFolder) {
        var clients = DevelopmentClients.read(configFolder);
        return new DevelopmentTokens(SigningKey.in(dataFolder), clients);
    }

    /** The clients that tokens are given out for. */
    public Set<String> clients() {
        return clients.names();
    }

    /** @throws UnknownClient when {@code clients.yaml} has no such client */
    public Token issue(String client) {
        var scopes = clients.find(client)
                .orElseThrow(() -> new UnknownClient(client, clients.names()))
                .scopes();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .subject(client)
                .claim("client_id", client)
                .claim("scope", String.join(" ", scopes))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        var header =
                JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
        var encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        var jwt = encoder.encode(JwtEncoderParameters.from(header, claims));
        return new Token(client, scopes, jwt.getTokenValue(), now.plus(LIFETIME));
    }

    /** The public half of the key, for others who want to check tokens. */
    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    JwtDecoder decoder() {
        try {
            var decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
                    .signatureAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            decoder.setJwtValidator(TokenRules.of(ISSUER, AUDIENCE));
            return decoder;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the development key is no RSA key", impossible);
        }
    }

    /**
     * @param value the bearer token; a secret
     * @param expires from then on it is refused
     */
    public record Token(String client, List<String> scopes, String value, Instant expires) {
        @Override
        public String toString() {
            return "Token[client=%s, expires=%s]".formatted(client, expires);
        }
    }

    /** The message lists the clients that there are. */
    public static final class UnknownClient extends RuntimeException {
        UnknownClient(String client, Set<String> known) {
            super("unknown client: %s, must be one of %s (config/clients.yaml)"
                    .formatted(client, String.join(", ", known)));
        }
    }
}

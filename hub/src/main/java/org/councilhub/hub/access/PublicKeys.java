package org.councilhub.hub.access;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Map;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The embedded issuer's public key, in the form in which issuers publish theirs. */
@RestController
@Conditional(DevelopmentIssuer.NoIssuerConfigured.class)
class PublicKeys {
    private final JWKSet keys;

    PublicKeys(DevelopmentTokens tokens) {
        this.keys = tokens.publicKeys();
    }

    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> keys() {
        return keys.toJSONObject();
    }
}

package org.councilhub.hub.access;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.councilhub.hub.postgres.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The hub as in production: the profile, and an OpenID Connect issuer that it only knows by its address. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=production",
            "councilhub.folders.config=../config",
            "councilhub.folders.data=target/hub-with-real-issuer",
            "spring.security.oauth2.resourceserver.jwt.audiences=councilhub"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@AutoConfigureRestTestClient
@DirtiesContext
class RealIssuerIT {
    private static final WireMockServer ISSUER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final RSAKey KEY = key("theirs");

    @Autowired
    RestTestClient http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        ISSUER.start();
        ISSUER.stubFor(
                WireMock.get("/.well-known/openid-configuration").willReturn(okJson("""
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(ISSUER.baseUrl()))));
        ISSUER.stubFor(WireMock.get("/keys").willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::baseUrl);
    }

    @AfterAll
    static void stopIssuer() {
        ISSUER.stop();
    }

    @Test
    void acceptsATokenOfTheIssuerForTheHub() throws JOSEException {
        sources(token(KEY, ISSUER.baseUrl(), "councilhub", 60)).expectStatus().isOk();
    }

    @Test
    void refusesATokenForAnotherService() throws JOSEException {
        expectRefused(token(KEY, ISSUER.baseUrl(), "payroll", 60));
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws JOSEException {
        expectRefused(token(KEY, "https://login.elsewhere.example", "councilhub", 60));
    }

    @Test
    void refusesATokenThatAnotherKeySigned() throws JOSEException {
        expectRefused(token(key("theirs"), ISSUER.baseUrl(), "councilhub", 60));
    }

    @Test
    void refusesATokenThatHasExpired() throws JOSEException {
        expectRefused(token(KEY, ISSUER.baseUrl(), "councilhub", -3600));
    }

    @Test
    void refusesATokenOfTheEmbeddedIssuer() {
        var tokens = DevelopmentTokens.in(Path.of("target/hub-with-real-issuer"), Path.of("../config"));
        expectRefused(tokens.issue("explorer").value());
    }

    @Test
    void publishesNoKeyOfItsOwnAndShowsItsDocumentationToClientsOnly() throws JOSEException {
        http.get().uri("/.well-known/jwks.json").exchange().expectStatus().isNotFound();
        http.get().uri("/v3/api-docs").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/v3/api-docs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(KEY, ISSUER.baseUrl(), "councilhub", 60))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void expectRefused(String token) {
        sources(token)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated");
    }

    private ResponseSpec sources(String token) {
        return http.get()
                .uri("/v1/sources")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static String token(RSAKey key, String issuer, String audience, int seconds) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("service-account")
                .claim("azp", "desk")
                .claim("scope", "reader")
                .issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

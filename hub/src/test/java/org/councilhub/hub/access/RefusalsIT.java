package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilhub.hub.RunningHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningHub
class RefusalsIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Test
    void asksForATokenAndSaysHowToSendIt() {
        http.get()
                .uri("/v1/sources")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Bearer.*")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated")
                .jsonPath("$.status")
                .isEqualTo(401)
                .jsonPath("$.detail")
                .isEqualTo("The request has no bearer token: send the header Authorization: Bearer TOKEN.");
    }

    @Test
    void refusesATokenThatAnotherKeySigned() {
        var forged = tokens.issue("explorer").value() + "x";
        http.get()
                .uri("/v1/sources")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + forged)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The bearer token is not one that the configured issuer signed.");
    }

    @Test
    void answers404WithAProblemWhereNothingIs() {
        http.get()
                .uri("/v1/nothing-here")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue("explorer").value())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void showsHealthToEverybodyWithoutDetails() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components.db.details")
                .doesNotExist();
    }

    @Test
    void publishesThePublicHalfOfTheKeyOnly() {
        var keys = http.get()
                .uri("/.well-known/jwks.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(keys).contains("\"kty\":\"RSA\"", "\"n\":").doesNotContain("\"d\":", "\"p\":");
    }
}

package org.councilhub.hub.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.councilhub.hub.RunningHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks Spring for all that it answers, so that an endpoint that somebody adds tomorrow cannot be forgotten. */
@RunningHub
class EveryEndpointIT {
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/problems",
            "/problems/{word}",
            "/assets/govuk-frontend.css",
            "/.well-known/jwks.json",
            "/error",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/docs",
            "/v3/api-docs/swagger-config");
    private static final HttpMethod[] METHODS = {HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE};

    private static final Map<String, Role> CLIENTS = Map.of(
            "explorer",
            Role.READER,
            "council-tax",
            Role.SOURCE,
            "data-protection",
            Role.DATA_PROTECTION,
            "operator",
            Role.ADMIN);

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private record Endpoint(HttpMethod method, String path, MediaType takes, HandlerMethod handler) {
        Role[] allowed() {
            return requireNonNull(handler.getMethodAnnotation(AllowedFor.class)).value();
        }
    }

    @Test
    void isUnderTheVersionedPathOrOnTheShortListOfPublicOnes() {
        var others = new TreeSet<String>();
        endpoints().map(Endpoint::path).filter(path -> !path.startsWith("/v1/")).forEach(others::add);
        others.removeAll(PUBLIC);
        assertThat(others).isEmpty();
    }

    @Test
    void statesWhoMayCallIt() {
        assertThat(versioned().filter(each -> !each.handler().hasMethodAnnotation(AllowedFor.class)))
                .isEmpty();
    }

    @Test
    void refusesWithoutAToken() {
        versioned()
                .forEach(each -> http.method(each.method())
                        .uri(filled(each.path()))
                        .exchange()
                        .expectStatus()
                        .isUnauthorized()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void refusesATokenWithoutAScopeThatItNames() {
        versioned().forEach(each -> {
            var allowed = Set.of(each.allowed());
            CLIENTS.forEach((client, role) -> {
                if (!allowed.contains(role))
                    send(each, client, "single-view").expectStatus().isForbidden();
            });
        });
    }

    @Test
    void refusesAReadOfPersonalDataWithoutAPurpose() {
        versioned()
                .filter(each -> each.handler().hasMethodAnnotation(ReadsPersonalData.class))
                .forEach(each -> Stream.of("", "curiosity")
                        .forEach(purpose -> send(each, client(each), purpose)
                                .expectStatus()
                                .isBadRequest()
                                .expectBody()
                                .jsonPath("$.type")
                                .isEqualTo("/problems/purpose-required")
                                .jsonPath("$.errors[0].field")
                                .isEqualTo("X-Purpose")));
    }

    private ResponseSpec send(Endpoint endpoint, String client, String purpose) {
        var request = http.method(endpoint.method())
                .uri(filled(endpoint.path()))
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue(client).value())
                .header(Purposes.HEADER, purpose)
                .accept(MediaType.ALL);
        return endpoint.method().equals(HttpMethod.GET)
                ? request.exchange()
                : request.contentType(endpoint.takes()).body("{}").exchange();
    }

    /** One that may call it. */
    private static String client(Endpoint endpoint) {
        var allowed = Set.of(endpoint.allowed());
        return CLIENTS.entrySet().stream()
                .filter(each -> allowed.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("steward");
    }

    private Stream<Endpoint> versioned() {
        return endpoints().filter(each -> each.path().startsWith("/v1/"));
    }

    private Stream<Endpoint> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Endpoint(method, path, takes(entry.getKey()), entry.getValue()))));
    }

    private static MediaType takes(RequestMappingInfo mapping) {
        return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> stated) {
        return stated.isEmpty() ? Stream.of(METHODS) : stated.stream().map(method -> HttpMethod.valueOf(method.name()));
    }

    private static String filled(String path) {
        return path.replace("{type}", "person")
                .replace("{source}", "council-tax")
                .replaceAll("\\{[a-zA-Z]+}", "0198c0de-0000-7000-8000-000000000001");
    }
}

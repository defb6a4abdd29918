package org.councilhub.hub.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
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

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private record Endpoint(HttpMethod method, String path, HandlerMethod handler) {
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
            var outsider = Stream.of("explorer", "operator", "gazetteer")
                    .filter(client -> !allowed.contains(
                            switch (client) {
                                case "explorer" -> Role.READER;
                                case "operator" -> Role.ADMIN;
                                default -> Role.SOURCE;
                            }))
                    .findFirst();
            outsider.ifPresent(client -> http.method(each.method())
                    .uri(filled(each.path()))
                    .header(
                            HttpHeaders.AUTHORIZATION,
                            "Bearer " + tokens.issue(client).value())
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/forbidden"));
        });
    }

    @Test
    void refusesAReadOfPersonalDataWithoutAPurpose() {
        versioned()
                .filter(each -> each.handler().hasMethodAnnotation(ReadsPersonalData.class))
                .forEach(each -> Stream.of("", "curiosity")
                        .forEach(purpose -> http.method(each.method())
                                .uri(filled(each.path()))
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + allowedToken(each))
                                .header(Purposes.HEADER, purpose)
                                .contentType(MediaType.APPLICATION_JSON)
                                .exchange()
                                .expectStatus()
                                .isBadRequest()
                                .expectBody()
                                .jsonPath("$.type")
                                .isEqualTo("/problems/purpose-required")
                                .jsonPath("$.errors[0].field")
                                .isEqualTo("X-Purpose")));
    }

    private String allowedToken(Endpoint endpoint) {
        var role = endpoint.allowed()[0];
        var client = switch (role) {
            case READER -> "explorer";
            case SOURCE -> "council-tax";
            case STEWARD -> "steward";
            case ADMIN -> "operator";
        };
        return tokens.issue(client).value();
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
                                .map(method -> new Endpoint(method, path, entry.getValue()))));
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

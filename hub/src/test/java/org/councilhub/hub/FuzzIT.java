package org.councilhub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the OpenAPI document, asked with its own example in which something is wrong: another type, too large,
 * too deep, NUL, a day that there is not, a cursor from elsewhere. A seed of one's own with -Dcouncilhub.seed.
 */
@RunningHub
class FuzzIT {
    private static final long SEED = Long.getLong("councilhub.seed", 20261124);
    private static final int TRIES = Boolean.getBoolean("councilhub.long") ? 400 : 25;
    private static final Map<String, String> CLIENTS = Map.of(
            "reader",
            "explorer",
            "source:NAME",
            "customer-accounts",
            "steward",
            "steward",
            "data-protection",
            "data-protection",
            "admin",
            "operator");
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "x".repeat(3000),
            "2023-02-30",
            "12/00034/GCOMP",
            "'; drop table source_record; --",
            "\ud83d\ude00",
            "-1",
            "99999999999999999999",
            "../../etc/passwd",
            "%00",
            "null",
            "0198c0de-0000-7000-8000-000000000001");

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    private final Random random = new Random(SEED);
    private JsonNode document = RecordJson.mapper().createObjectNode();

    private record Operation(HttpMethod method, String path, JsonNode body) {
        String client() {
            var scopes = new TreeSet<String>();
            body.at("/security/0/bearer").forEach(scope -> scopes.add(scope.asString()));
            return CLIENTS.getOrDefault(scopes.contains("reader") ? "reader" : scopes.first(), "explorer");
        }

        JsonNode example() {
            return body.at("/requestBody/content/application~1json/example");
        }
    }

    @BeforeEach
    void read() {
        var text = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        document = RecordJson.mapper().readTree(String.valueOf(text));
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey(),
                                method.getValue()))));
        return operations;
    }

    @Test
    void answersNothingWithAFaultOfItsOwn() {
        var faults = new ArrayList<String>();
        for (var operation : operations())
            for (int i = 0; i < TRIES; i++) {
                var fault = ask(operation);
                if (!fault.isEmpty()) faults.add(fault);
            }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    /** Empty: well answered. */
    private String ask(Operation operation) {
        var path = path(operation);
        var body = body(operation);
        var request = http.method(operation.method())
                .uri(uri -> uri.path(path).queryParam("x", "y").build())
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue(operation.client()).value())
                .header("X-Purpose", operation.client().equals("data-protection") ? "data-protection" : "single-view");
        var result = (body.isEmpty()
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange())
                .expectBody()
                .returnResult();
        int status = result.getStatus().value();
        var text = new String(result.getResponseBodyContent(), StandardCharsets.UTF_8);
        var what = "%s %s %s -> %d %s".formatted(operation.method(), path, cut(body), status, cut(text));
        if (status >= 500 || text.contains("Exception") || text.contains("org.councilhub")) return what;
        if (status < 400) return "";
        var type = String.valueOf(result.getResponseHeaders().getContentType());
        return type.startsWith("application/problem+json") && text.contains("/problems/") ? "" : what;
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    private String path(Operation operation) {
        var path = operation.path();
        path = path.replace("{type}", random.nextInt(4) == 0 ? "unicorn" : "person");
        path = path.replace("{source}", random.nextInt(6) == 0 ? "nowhere" : "customer-accounts");
        path = path.replace("{name}", random.nextInt(4) == 0 ? "A%20b" : "fuzz");
        var id = random.nextInt(3) == 0 ? "not-an-id" : UUID.randomUUID().toString();
        return path.replaceAll("\\{[a-zA-Z]+}", id);
    }

    private String body(Operation operation) {
        var example = operation.example();
        if (example.isMissingNode()) return "";
        return switch (random.nextInt(8)) {
            case 0 -> "[".repeat(3000) + "]".repeat(3000);
            case 1 ->
                example.toString()
                        .substring(0, random.nextInt(example.toString().length()));
            case 2 -> pick("null", "[]", "1", "\"x\"", "{}", "{\"a\":1,\"a\":2}");
            default -> mutated(example).toString();
        };
    }

    private JsonNode mutated(JsonNode example) {
        var copy = example.deepCopy();
        for (int i = 0; i <= random.nextInt(2); i++) mutate(copy);
        return copy;
    }

    private void mutate(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) > 0
                    && object.get(name).isContainer()
                    && !object.get(name).isEmpty()) mutate(object.get(name));
            else if (random.nextInt(6) == 0) object.remove(name);
            else if (random.nextInt(6) == 0) object.set(pick(NASTY.toArray(String[]::new)), wrong());
            else object.set(name, wrong());
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (random.nextInt(3) > 0 && array.get(index).isContainer()) mutate(array.get(index));
            else array.set(index, wrong());
        }
    }

    private JsonNode wrong() {
        var mapper = RecordJson.mapper();
        return switch (random.nextInt(7)) {
            case 0 -> mapper.nullNode();
            case 1 -> mapper.readTree(pick("1", "-1", "1e308", "99999999999999999999", "0.5", "true"));
            case 2 -> mapper.createArrayNode();
            case 3 -> mapper.createObjectNode();
            case 4 -> mapper.readTree("[[[[1]]]]");
            default -> mapper.valueToTree(pick(NASTY.toArray(String[]::new)));
        };
    }

    @Test
    void answersWrongParametersWithAProblemThatNamesThem() {
        var api = new Api(http, tokens, "explorer", "single-view");
        var faults = new ArrayList<String>();
        for (var operation : operations()) {
            if (!operation.method().equals(HttpMethod.GET)) continue;
            for (var parameter : operation.body().path("parameters")) {
                var name = parameter.path("name").asString();
                if (!parameter.path("in").asString().equals("query")) continue;
                for (var value :
                        List.of("-1", "abc", "2023-02-30", "999999999999999999999", "%00", "a%20b", "x".repeat(500))) {
                    var answer = api.as(
                                    operation.client(),
                                    operation.client().equals("data-protection") ? "data-protection" : "single-view")
                            .get("%s?%s=%s".formatted(path(operation).replace("unicorn", "person"), name, value));
                    if (answer.status() >= 500)
                        faults.add("%s ?%s=%s -> %d".formatted(operation.path(), name, value, answer.status()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}

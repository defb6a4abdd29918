package org.councilhub.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.councilhub.hub.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningHub
class ApiDocumentIT {
    @Autowired
    RestTestClient http;

    private JsonNode document = JsonMapper.shared().createObjectNode();

    private record Operation(String name, JsonNode body) {}

    @BeforeEach
    void read() {
        var text = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        document = JsonMapper.shared().readTree(String.valueOf(text));
    }

    @Test
    void isOpenApi31AndNeedsABearerToken() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                operation.body().at("/security/0/bearer").isEmpty())
                        .as(operation.name())
                        .isFalse());
    }

    @Test
    void hasASummaryAndANameOfItsOwnForEveryOperation() {
        assertThat(operations())
                .allSatisfy(
                        operation -> assertThat(operation.body().at("/summary").asString(""))
                                .as(operation.name())
                                .isNotBlank());
        assertThat(operations().stream()
                        .map(operation -> operation.body().at("/operationId").asString()))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.matches(".*_\\d+"));
    }

    @Test
    void putsOperationsOfOneMatterTogether() {
        assertThat(operations())
                .extracting(operation -> operation.body().at("/tags/0").asString())
                .contains("golden", "sources", "search")
                .noneMatch(tag -> tag.endsWith("-controller"));
    }

    @Test
    void hasAnExampleOfEveryRequestBodyAndEveryAnswer() {
        var without = new TreeSet<String>();
        for (var operation : operations()) {
            collectWithoutExample(
                    operation.name() + " request", operation.body().at("/requestBody/content"), without);
            operation.body().at("/responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .forEach(response -> collectWithoutExample(
                            operation.name() + " " + response.getKey(),
                            response.getValue().at("/content"),
                            without));
        }
        assertThat(without).isEmpty();
    }

    @Test
    void refersOnlyToSchemasThatItHas() {
        var missing = new TreeSet<String>();
        collectMissing(document, missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void isShownInTheBrowserWithoutAToken() {
        http.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return operations;
    }

    private static void collectWithoutExample(String name, JsonNode content, Set<String> without) {
        content.properties().stream()
                .filter(type -> type.getValue().at("/example").isMissingNode())
                .forEach(type -> without.add(name + " " + type.getKey()));
    }

    private void collectMissing(JsonNode node, Set<String> missing) {
        if (node.isObject()
                && node.has("$ref")
                && document.at(node.get("$ref").asString().substring(1)).isMissingNode())
            missing.add(node.get("$ref").asString());
        node.forEach(child -> collectMissing(child, missing));
    }
}

package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Agreements by API, and what another instance changes. */
@RunningHub
class AgreementsIT {
    private static final String TERMS = """
            {"title": "A test", "consumers": ["nobody"], "purposes": ["council-tax"],
             "shares": [{"type": "person", "sources": ["council-tax"], "attributes": ["name"]}],
             "legalBasis": "public-task", "until": "2035-12-31"}""";

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private Api operator;

    @BeforeEach
    void prepare() {
        operator = new Api(http, tokens, "operator", "council-tax");
    }

    @Test
    void makesReplacesAndEndsAnAgreementAndKeepsItsPast() {
        operator.put("/v1/agreements/test-terms", TERMS).expect(201);
        operator.put("/v1/agreements/test-terms", TERMS.replace("A test", "Another"))
                .expect(200);
        operator.delete("/v1/agreements/test-terms").expect(204);
        assertThat(operator.delete("/v1/agreements/test-terms").status()).isEqualTo(404);

        var past = operator.get("/v1/agreements").expect(200).json().get("agreements").values().stream()
                .filter(each -> each.get("name").asString().equals("test-terms"))
                .toList();
        assertThat(past).hasSize(2).allMatch(each -> each.has("endedAt"));
    }

    @Test
    void showsAConsumerItsOwnAgreementsOnly() {
        var own = operator.as("steward", "data-quality")
                .get("/v1/agreements")
                .expect(200)
                .json()
                .get("agreements");
        assertThat(own.values().stream().map(each -> each.get("name").asString()))
                .containsExactlyInAnyOrder("data-quality", "single-view");
    }

    @Test
    void namesThePartThatCannotBe() {
        for (var wrong : List.of(
                List.of("\"council-tax\"],\n \"shares", "\"curiosity\"],\n \"shares", "/purposes"),
                List.of("\"sources\": [\"council-tax\"]", "\"sources\": [\"nowhere\"]", "/shares/0/sources"),
                List.of("\"sources\": [\"council-tax\"]", "\"sources\": [\"housing-register\"]", "/shares/0/sources"),
                List.of("[\"name\"]", "[\"shoe\"]", "/shares/0/attributes"),
                List.of("\"type\": \"person\"", "\"type\": \"dog\"", "/shares/0/type"),
                List.of("A test", "A \\u0000", "/title"),
                List.of("public-task", "curiosity", "/legalBasis"),
                List.of("2035-12-31", "2035-02-30", "/until"))) {
            var body = TERMS.replace(wrong.get(0), wrong.get(1));
            assertThat(body).as(wrong.get(2)).isNotEqualTo(TERMS);
            assertThat(operator.put("/v1/agreements/test-wrong", body)
                            .expect(400)
                            .json()
                            .at("/errors/0/field")
                            .asString())
                    .isEqualTo(wrong.get(2));
        }
    }

    @Test
    void doesNotSendAnAnswerThatRestsOnAgreementsThatAnotherInstanceHasChanged() {
        var reader = operator.as("explorer", "single-view");
        var search = "{\"type\": \"person\", \"text\": \"nobody at all\"}";
        reader.post("/v1/search", search).expect(200);

        jdbc.sql("update agreement_head set version = version + 1").update();

        var refused = reader.post("/v1/search", search).expect(503);
        assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("0");
        reader.post("/v1/search", search).expect(200);
    }
}

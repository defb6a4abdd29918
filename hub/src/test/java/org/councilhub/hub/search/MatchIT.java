package org.councilhub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source client lands records, a reader asks for them before it would create its own. */
@RunningHub
class MatchIT {
    private static final String THEODORA = """
            {"name": {"given": "Theodora", "surname": "Quillfeather"}, "birthDate": "1971-08-09",
             "emails": ["theodora@example.org"],
             "address": {"lines": ["4 Almond Court", "Kesterby"], "postcode": "ME14 2XY"}}""";

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsWhoIsAlreadyThereAndSaysHowSureItIs() {
        var golden = land("theodora", THEODORA);
        var answer = match("""
                {"queries": {"a": {"type": "person", "content": %s}}}""".formatted(THEODORA)).at("/answers/a");

        assertThat(answer.at("/decision").asString()).isEqualTo("match");
        assertThat(answer.at("/candidates/0/id").asString()).isEqualTo(golden.toString());
        assertThat(answer.at("/candidates/0/decision").asString()).isEqualTo("match");
        double weight = answer.at("/candidates/0/weight").asDouble();
        assertThat(answer.at("/candidates/0/probability").asDouble())
                .isEqualTo(1 / (1 + Math.pow(2, -weight)), within(1e-9));
        assertThat(answer.at("/candidates/0/explanation").isMissingNode()).isTrue();
    }

    @Test
    void answersEachQueryUnderItsKeyWithItsOwnOptions() {
        land("theodora", THEODORA);
        var answers = match("""
                {"queries": {
                    "explained": {"type": "person", "content": %1$s, "options": {"explain": true}},
                    "strict": {"type": "person", "content": %1$s, "options": {"threshold": 999}},
                    "nobody": {"type": "person", "content": {"name": {"surname": "Zzyzxovitch"}}},
                    "nothing": {"type": "person", "content": {}}}}""".formatted(THEODORA)).at("/answers");

        assertThat(answers.propertyNames()).containsExactlyInAnyOrder("explained", "strict", "nobody", "nothing");
        assertThat(answers.at("/strict").toString()).isEqualTo("{\"decision\":\"none\",\"candidates\":[]}");
        assertThat(answers.at("/nobody").toString()).isEqualTo("{\"decision\":\"none\",\"candidates\":[]}");
        assertThat(answers.at("/nothing").toString()).isEqualTo("{\"decision\":\"none\",\"candidates\":[]}");

        var candidate = answers.at("/explained/candidates/0");
        var why = candidate.at("/explanation");
        double sum = why.at("/prior").asDouble()
                + StreamSupport.stream(why.at("/contributions").spliterator(), false)
                        .mapToDouble(each -> each.at("/bits").asDouble())
                        .sum();
        assertThat(sum).isEqualTo(candidate.at("/weight").asDouble(), within(0.05));
        assertThat(why.toString()).doesNotContain("Quillfeather", "1971", "customer-accounts", "theodora");
    }

    @Test
    void writesDownWhomItNamed() {
        var golden = land("theodora", THEODORA);
        match("""
                {"queries": {"a": {"type": "person", "content": %s}}}""".formatted(THEODORA));
        assertThat(jdbc.sql("""
                        select client, purpose, attributes::text as attributes from audit_entry
                        where operation = 'POST /v1/match' and :id::uuid = any(records) order by at desc limit 1
                        """).param("id", golden).query().singleRow())
                .containsEntry("client", "explorer")
                .containsEntry("purpose", "customer-contact")
                .containsEntry("attributes", "{address,birthDate,emails,name}");
    }

    @Test
    void namesTheFieldThatItCannotRead() {
        expect("""
                {"queries": {"a/b": {"type": "person", "content": {"birthDate": "2023-02-30"}}}}""", "/queries/a~1b/content/birthDate");
        expect("""
                {"queries": {"a": {"type": "unicorn", "content": {}}}}""", "/queries/a/type");
        expect("""
                {"queries": {"a": {"type": "person", "content": {"surname": "Okafor"}}}}""", "/queries/a/content/surname");
        expect("""
                {"queries": {"a": {"type": "person", "content": []}}}""", "/queries/a/content");
        expect("""
                {"queries": {"a": {"type": "person", "content": null}}}""", "/queries/a/content");
        expect("""
                {"queries": {"a": {"type": "person"}}}""", "/queries/a/content");
        expect("""
                {"queries": {"a": {"content": {}}}}""", "/queries/a/type");
        expect("""
                {"queries": {"a": null}}""", "/queries/a");
        expect("""
                {"queries": {"a": {"type": "person", "content": {}, "options": {"limit": 0}}}}""", "/queries/a/options/limit");
        expect("""
                {"queries": {"a": {"type": "person", "content": {}, "options": {"limt": 3}}}}""", "/queries/a/options/limt");
        expect("{\"queries\": {}}", "/queries");
        expect("{}", "/queries");
    }

    @Test
    void refusesABodyThatIsTooLargeOrTooDeep() {
        var large = "x".repeat(2 * 1024 * 1024);
        post("{\"queries\": {\"a\": \"%s\"}}".formatted(large))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-large");
        var deep = "{\"queries\": {\"a\": {\"type\": \"person\", \"content\": %s1%s}}}"
                .formatted("[".repeat(5000), "]".repeat(5000));
        post(deep).expectStatus().isBadRequest();
    }

    @Test
    void letsASourceWriteItsOwnRecordsOnly() {
        http.post()
                .uri("/v1/sources/council-tax/records")
                .header(HttpHeaders.AUTHORIZATION, bearer("customer-accounts"))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/forbidden");
    }

    private UUID land(String key, String content) {
        var body = http.post()
                .uri("/v1/sources/customer-accounts/records?wait=resolved")
                .header(HttpHeaders.AUTHORIZATION, bearer("customer-accounts"))
                .header("X-Purpose", "customer-contact")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"type": "person", "key": "%s", "version": 1, "content": %s}""".formatted(key, content))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(tree(body).at("/goldenId").asString());
    }

    private JsonNode match(String body) {
        return tree(post(body)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void expect(String body, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-body")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private ResponseSpec post(String body) {
        return http.post()
                .uri("/v1/match")
                .header(HttpHeaders.AUTHORIZATION, bearer("explorer"))
                .header("X-Purpose", "customer-contact")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String bearer(String client) {
        return "Bearer " + tokens.issue(client).value();
    }

    private static JsonNode tree(@Nullable String json) {
        return JsonMapper.shared().readTree(String.valueOf(json));
    }
}

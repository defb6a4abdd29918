package org.councilhub.hub.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** From a record that a client sends to the golden record that it becomes, over HTTP. */
@RunningHub
class RecordsToGoldenIT {
    private static final MediaType STREAM = MediaType.parseMediaType("application/x-ndjson");

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private final String test = UUID.randomUUID().toString();
    private final int number = Math.floorMod(test.hashCode(), 1_000_000);
    private final String nino = "AB%06dC".formatted(number);
    private final String masked = "******" + nino.substring(6);
    private final LocalDate born = LocalDate.of(1950, 1, 1).plusDays(number % 20_000);

    @Test
    void answersWithTheGoldenIdWhenAskedToWait() {
        var receipt = json(post("?wait=resolved", person("a", 1)), 200);

        assertThat(receipt.get("state").asString()).isEqualTo("new");
        assertThat(receipt.get("resolution").asString()).isEqualTo("resolved");
        var golden = json(get("/v1/golden/person/" + receipt.get("goldenId").asString()), 200);
        assertThat(golden.at("/content/name/surname").asString()).isEqualTo(surname());
        assertThat(golden.at("/records/0/recordId").asString())
                .isEqualTo(receipt.get("recordId").asString());
        assertThat(golden.has("provenance")).isFalse();
    }

    @Test
    void saysWhereEachValueCameFromAndShowsNoNationalInsuranceNumberInFull() {
        var receipt = json(post("?wait=resolved", person("a", 17)), 200);
        var golden = json(get("/v1/golden/person/" + receipt.get("goldenId").asString() + "?include=provenance"), 200);

        assertThat(golden.at("/content/nationalInsuranceNumber").asString()).isEqualTo(masked);
        assertThat(golden.at("/provenance/nationalInsuranceNumber/values/0/value")
                        .asString())
                .isEqualTo(masked);
        assertThat(golden.at("/provenance/name/reason").asString()).isEqualTo("only-value");
        assertThat(golden.at("/provenance/name/values/0/from/0").toString())
                .isEqualTo("{\"recordId\":%s,\"source\":\"customer-accounts\",\"version\":17,\"trust\":0.8}"
                        .formatted(receipt.get("recordId")));
        assertThat(golden.at("/records/0/state").asString()).isEqualTo("resolved");
        assertThat(golden.toString()).doesNotContain(nino);
    }

    @Test
    void tellsASourceThatMayNotReadGoldenRecordsNoGoldenId() {
        var receipt = json(
                send(
                        "council-tax",
                        "/v1/sources/council-tax/records?wait=resolved",
                        person("a", 1),
                        MediaType.APPLICATION_JSON),
                200);

        assertThat(receipt.get("resolution").asString()).isEqualTo("resolved");
        assertThat(receipt.has("goldenId")).isFalse();
    }

    @Test
    void answersEachLineOfAStreamAndIsNotStoppedByABadOne() {
        var lines = List.of(
                person("a", 5),
                person("a", 4),
                "{\"type\":\"person\"",
                "{\"type\":\"person\",\"key\":\"%s b\",\"version\":1,\"content\":{\"birthDate\":\"2023-02-30\"}}"
                        .formatted(test),
                "",
                "{\"type\":\"person\",\"key\":\"%s a\",\"version\":6,\"deleted\":true}".formatted(test));
        var answers = lines(
                send("customer-accounts", "/v1/sources/customer-accounts/records", String.join("\n", lines), STREAM));

        assertThat(answers.stream()
                        .map(answer ->
                                answer.get("line") + " " + answer.get("state").asString()))
                .containsExactly("1 new", "2 stale", "3 quarantined", "4 quarantined", "6 deleted");
        assertThat(answers.get(3).at("/errors/0").toString())
                .isEqualTo("{\"field\":\"/content/birthDate\",\"message\":\"must be a date such as 2011-05-02\"}");
        assertThat(jdbc.sql("select reason from quarantined_row where source = 'customer-accounts' and line = 4")
                        .query(String.class)
                        .single())
                .isEqualTo("The record cannot be used. /content/birthDate must be a date such as 2011-05-02.");
    }

    @Test
    void takesALongStreamInChunks() {
        var lines = IntStream.range(0, 1201)
                .mapToObj(i ->
                        "{\"type\":\"property\",\"key\":\"%s %d\",\"version\":1,\"content\":{\"status\":\"approved\"}}"
                                .formatted(test, i))
                .collect(Collectors.joining("\n"));
        var answers = lines(send("gazetteer", "/v1/sources/gazetteer/records", lines, STREAM));

        assertThat(answers).hasSize(1201);
        assertThat(answers.getLast().get("line").asInt()).isEqualTo(1201);
        assertThat(answers.stream()
                        .map(answer -> answer.get("state").asString())
                        .distinct())
                .containsExactly("new");
    }

    @Test
    void refusesARecordWithAProblemThatNamesTheField() {
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\",\"content\":{}}"))
                .isEqualTo("/version");
        assertThat(problem("{\"type\":\"dog\",\"key\":\"a\",\"version\":1,\"content\":{}}"))
                .isEqualTo("/type");
        assertThat(problem("{\"type\":\"person\",\"key\":\" \",\"version\":1,\"content\":{}}"))
                .isEqualTo("/key");
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\\u0000\",\"version\":1,\"content\":{}}"))
                .isEqualTo("/key");
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\\ud800\",\"version\":1,\"content\":{}}"))
                .isEqualTo("/key");
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\",\"version\":1,\"content\":{\"nickname\":\"x\"}}"))
                .isEqualTo("/content/nickname");
        assertThat(
                        problem(
                                "{\"type\":\"person\",\"key\":\"a\",\"version\":1,\"content\":{\"name\":{\"given\":\"\\u0000\"}}}"))
                .isEqualTo("/content");
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\",\"version\":-1,\"content\":{}}"))
                .isEqualTo("/version");
        assertThat(problem("{\"type\":\"person\",\"key\":\"a\",\"version\":1,\"deleted\":true,\"content\":{}}"))
                .isEqualTo("/content");
        assertThat(problem("[]")).isEqualTo("");
        assertThat(problem("null")).isEqualTo("");
    }

    @Test
    void showsARecordWithAllThatItsSourceToldOfIt() {
        json(post("", person("a", 5)), 200);
        json(post("", person("a", 3).replace("Amy", "Amie")), 200);
        var receipt = json(post("?wait=resolved", person("a", 7).replace("Amy", "Anne")), 200);

        var record = json(get("/v1/records/" + receipt.get("recordId").asString()), 200);

        assertThat(record.get("key").asString()).isEqualTo(test + " a");
        assertThat(record.get("state").asString()).isEqualTo("resolved");
        assertThat(record.get("goldenId")).isEqualTo(receipt.get("goldenId"));
        assertThat(record.at("/content/name/given").asString()).isEqualTo("Anne");
        assertThat(record.at("/content/nationalInsuranceNumber").asString()).isEqualTo(masked);
        assertThat(record.get("past")
                        .valueStream()
                        .map(past ->
                                past.get("version") + " " + past.get("past").asString() + " "
                                        + past.at("/content/name/given").asString()))
                .containsExactly("5 superseded Amy", "3 late Amie");
    }

    @Test
    void showsASourceItsOwnRecordsOnly() {
        var receipt = json(post("", person("a", 1)), 200);
        var foreign =
                call("council-tax", "/v1/records/" + receipt.get("recordId").asString());

        assertThat(foreign.getStatus().value()).isEqualTo(404);
    }

    @Test
    void answersNotModifiedUntilTheGoldenRecordChanges() {
        var receipt = json(post("?wait=resolved", person("a", 1)), 200);
        var address = "/v1/golden/person/" + receipt.get("goldenId").asString();
        var tag = String.valueOf(get(address).getResponseHeaders().getETag());

        assertThat(getUnless(address, tag).getStatus().value()).isEqualTo(304);

        json(post("?wait=resolved", person("a", 2).replace("Amy", "Anne")), 200);
        assertThat(getUnless(address, tag).getStatus().value()).isEqualTo(200);
    }

    @Test
    void answersASupersededIdWithTheSurvivorAndSaysWhereItIs() {
        var one = json(
                post(
                        "?wait=resolved",
                        "{\"type\":\"person\",\"key\":\"%s a\",\"version\":1,\"content\":{\"birthDate\":\"%s\"}}"
                                .formatted(test, born)),
                200);
        var other = json(post("?wait=resolved", person("b", 1)), 200);
        assertThat(one.get("goldenId")).isNotEqualTo(other.get("goldenId"));

        var merged = json(post("?wait=resolved", person("a", 2)), 200);

        assertThat(merged.get("goldenId")).isEqualTo(one.get("goldenId"));
        var answer = get("/v1/golden/person/" + other.get("goldenId").asString());
        assertThat(json(answer, 200).get("id")).isEqualTo(one.get("goldenId"));
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_LOCATION))
                .isEqualTo("/v1/golden/person/" + one.get("goldenId").asString());
    }

    @Test
    void saysThatAGoldenRecordIsGoneWhenItsLastRecordWasDeletedAndBringsItsIdBackWithIt() {
        var receipt = json(post("?wait=resolved", person("a", 1)), 200);
        var address = "/v1/golden/person/" + receipt.get("goldenId").asString();

        var deleted = json(
                post(
                        "?wait=resolved",
                        "{\"type\":\"person\",\"key\":\"%s a\",\"version\":2,\"deleted\":true}".formatted(test)),
                200);
        assertThat(deleted.get("resolution").asString()).isEqualTo("deleted");
        assertThat(json(get(address), 410).get("type").asString()).isEqualTo("/problems/gone");

        var again = json(post("?wait=resolved", person("a", 3)), 200);
        assertThat(again.get("goldenId")).isEqualTo(receipt.get("goldenId"));
        assertThat(json(get(address), 200).get("id")).isEqualTo(receipt.get("goldenId"));
    }

    @Test
    void findsGoldenIdsByKeysInTheOrderTheyWereAskedFor() {
        var receipt = json(post("?wait=resolved", person("a", 1)), 200);
        var key = "{\"source\":\"customer-accounts\",\"type\":\"person\",\"key\":\"%s %s\"}";
        var asked = "{\"records\":[%s,%s]}".formatted(key.formatted(test, "none"), key.formatted(test, "a"));

        var found = json(send("explorer", "/v1/xref", asked, MediaType.APPLICATION_JSON), 200)
                .get("records");

        assertThat(found.get(0).has("recordId")).isFalse();
        assertThat(found.get(1).get("goldenId")).isEqualTo(receipt.get("goldenId"));
        assertThat(found.get(1).get("state").asString()).isEqualTo("resolved");
    }

    private String surname() {
        return "Okafor-" + test.substring(0, 8);
    }

    private String person(String key, long version) {
        return """
                {"type":"person","key":"%s %s","version":%d,"content":{"name":{"given":"Amy","surname":"%s"},\
                "birthDate":"%s","nationalInsuranceNumber":"%s","emails":["%s@mail.example"]}}\
                """.formatted(test, key, version, surname(), born, nino, test);
    }

    private String problem(String body) {
        var problem = json(post("", body), 400);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-body");
        return problem.at("/errors/0/field").asString();
    }

    private EntityExchangeResult<byte[]> post(String query, String body) {
        return send(
                "customer-accounts", "/v1/sources/customer-accounts/records" + query, body, MediaType.APPLICATION_JSON);
    }

    private EntityExchangeResult<byte[]> send(String client, String address, String body, MediaType type) {
        return http.post()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue(client).value())
                .header("X-Purpose", "single-view")
                .contentType(type)
                .body(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> get(String address) {
        return call("customer-accounts", address);
    }

    private EntityExchangeResult<byte[]> getUnless(String address, String tag) {
        return http.get()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue("explorer").value())
                .header("X-Purpose", "single-view")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private EntityExchangeResult<byte[]> call(String client, String address) {
        return http.get()
                .uri(address)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue(client).value())
                .header("X-Purpose", "single-view")
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static JsonNode json(EntityExchangeResult<byte[]> result, int status) {
        assertThat(result.getStatus().value()).as(result.toString()).isEqualTo(status);
        return RecordJson.mapper().readTree(result.getResponseBodyContent());
    }

    private static List<JsonNode> lines(EntityExchangeResult<byte[]> result) {
        assertThat(result.getStatus().value()).as(result.toString()).isEqualTo(200);
        return new String(result.getResponseBodyContent(), UTF_8)
                .lines()
                .map(line -> RecordJson.mapper().readTree(line))
                .toList();
    }
}

package org.councilhub.hub.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the hub held at another moment, and what was true then. */
@RunningHub
class TimeTravelIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Overrides overrides;

    private final String test = UUID.randomUUID().toString();
    private Api api;

    @BeforeEach
    void prepare() {
        api = new Api(http, tokens, "explorer", "single-view");
    }

    private JsonNode land(String key, String told, String house) {
        long version = Instant.parse(told + "T00:00:00Z").toEpochMilli();
        return api.land(
                "customer-accounts", "person", key + test, version, """
                {"name": {"given": "G%1$s", "surname": "S%1$s"}, "emails": ["%1$s@time.example"],
                 "address": {"lines": ["%2$s Moved Street", "Kesterby"], "postcode": "ME14 2XY"}}""".formatted(test.substring(0, 18), house));
    }

    private String line(String query) {
        return api.get(query).expect(200).json().at("/content/address/lines/0").asString();
    }

    @Test
    void answersWhatWasServedAtEveryPastMoment() {
        var served = new LinkedHashMap<Instant, String>();
        String golden = "";
        for (var house : new String[] {"1", "2", "3", "4"}) {
            golden = land("a", "2020-01-0" + house, house).get("goldenId").asString();
            served.put(now(), api.get("/v1/golden/person/" + golden).expect(200).text());
        }
        for (var moment : served.entrySet())
            assertThat(api.get("/v1/golden/person/%s?knownAt=%s".formatted(golden, moment.getKey()))
                            .expect(200)
                            .text())
                    .isEqualTo(moment.getValue());
        assertThat(api.get("/v1/golden/person/%s?knownAt=2001-01-01T00:00:00Z".formatted(golden))
                        .status())
                .isEqualTo(404);
    }

    /** By the database's clock, which the history is kept by. */
    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void answersASupersededIdWithItselfWhileItWasThereAndWithTheSurvivorAfterwards() {
        var one = land("a", "2020-01-01", "1").get("goldenId").asString();
        var otherReceipt = api.land("customer-accounts", "person", "b" + test, 1, """
                {"name": {"given": "Someone", "surname": "Else%s"}, "phones": ["+441632960001"]}""".formatted(test.substring(0, 8)));
        var other = otherReceipt.get("goldenId").asString();
        assertThat(other).isNotEqualTo(one);
        var apart = now();

        assertThat(land("b", "2020-01-02", "1").get("goldenId").asString()).isEqualTo(one);

        var then = api.get("/v1/golden/person/%s?knownAt=%s".formatted(other, apart))
                .expect(200)
                .json();
        assertThat(then.get("id").asString()).isEqualTo(other);
        assertThat(then.at("/content/name/given").asString()).isEqualTo("Someone");
        assertThat(api.get("/v1/golden/person/" + other + "?knownAt=" + now())
                        .json()
                        .get("id")
                        .asString())
                .isEqualTo(one);
    }

    @Test
    void answersWhatWasTrueThenByAllThatIsKnownNowAndByWhatWasKnownThen() {
        var golden = land("a", "2020-06-01", "3").get("goldenId").asString();
        var before = now();
        land("a", "2010-06-01", "1"); // a late extract: history

        var path = "/v1/golden/person/" + golden;
        assertThat(line(path + "?asOf=2024-01-01T00:00:00Z")).startsWith("3 ");
        assertThat(line(path + "?asOf=2015-01-01T00:00:00Z")).startsWith("1 ");
        assertThat(api.get(path + "?asOf=2005-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(api.get(path + "?asOf=2015-01-01T00:00:00Z&knownAt=" + before)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(path + "?asOf=yesterday")
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("asOf");
    }

    @Test
    void listsItsVersionsNewestFirst() {
        var golden = land("a", "2020-01-01", "1").get("goldenId").asString();
        land("a", "2020-01-02", "2");
        var versions = api.get("/v1/golden/person/%s/history".formatted(golden))
                .expect(200)
                .json()
                .get("versions");
        var lines = new ArrayList<String>();
        versions.forEach(version ->
                lines.add(version.at("/content/address/lines/0").asString().substring(0, 1)));
        assertThat(lines).containsExactly("2", "1");
        assertThat(versions.get(0).has("until")).isFalse();
        assertThat(versions.get(1).get("until")).isEqualTo(versions.get(0).get("since"));
    }

    @Test
    void letsAStewardOverrideAValueForAWhile() {
        var golden = land("a", "2020-01-01", "1").get("goldenId").asString();
        var steward = api.as("steward", "data-quality");
        var path = "/v1/golden/person/" + golden;
        var made = steward.post(path + "/overrides", """
                        {"attribute": "birthDate", "value": "1980-02-03", "reason": "seen on a passport", "until": "2035-01-01"}""").expect(201).json();
        awaitBirthDate(path, "1980-02-03");
        assertThat(api.get(path + "?include=provenance")
                        .json()
                        .at("/provenance/birthDate/reason")
                        .asString())
                .isEqualTo("overridden");
        assertThat(steward.get(path + "/overrides")
                        .json()
                        .at("/overrides/0/reason")
                        .asString())
                .isEqualTo("seen on a passport");

        jdbc.sql("update value_override set until = current_date - 1 where id = :id::uuid")
                .param("id", made.get("id").asString())
                .update();
        overrides.endThoseUntil(LocalDate.now(ZoneId.of("Europe/London")).minusDays(1));
        awaitBirthDate(path, "");
        assertThat(steward.delete("/v1/overrides/" + made.get("id").asString()).status())
                .isEqualTo(409);
    }

    private void awaitBirthDate(String path, String expected) {
        await().until(() ->
                api.get(path).json().at("/content/birthDate").asString("").equals(expected));
    }

    @Test
    void namesTheFieldOfAnOverrideThatCannotBeMade() {
        var path = "/v1/golden/person/%s/overrides"
                .formatted(land("a", "2020-01-01", "1").get("goldenId").asString());
        var steward = api.as("steward", "data-quality");
        assertThat(field(steward.post(path, "{\"attribute\": \"shoe\", \"value\": 1, \"reason\": \"x\"}")))
                .isEqualTo("/attribute");
        assertThat(field(steward.post(
                        path, "{\"attribute\": \"birthDate\", \"value\": \"2023-02-30\", \"reason\": \"x\"}")))
                .isEqualTo("/value");
        assertThat(field(steward.post(
                        path, "{\"attribute\": \"name\", \"value\": {\"nick\": \"x\"}, \"reason\": \"x\"}")))
                .isEqualTo("/value/nick");
        assertThat(field(steward.post(
                        path,
                        "{\"attribute\": \"nationalInsuranceNumber\", \"value\": \"AB123456C\", \"reason\": \"x\"}")))
                .isEqualTo("/recordId");
        assertThat(field(steward.post(
                        path,
                        "{\"attribute\": \"name\", \"value\": {}, \"reason\": \"x\", \"until\": \"2001-01-01\"}")))
                .isEqualTo("/until");
    }

    private static String field(Api.Answer answer) {
        return answer.expect(400).json().at("/errors/0/field").asString();
    }
}

package org.councilhub.hub.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What the data-protection officer decides, and what everybody else sees of it. */
@RunningHub
class RightsIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private final String test = letters();
    private final String surname = letters();
    private final String given = letters();
    private final LocalDate born = LocalDate.of(1950, 1, 1).plusDays(Math.floorMod(test.hashCode(), 20_000));
    private Api reader;
    private Api officer;
    private String golden;

    @BeforeEach
    void prepare() {
        reader = new Api(http, tokens, "explorer", "single-view");
        officer = reader.as("data-protection", "data-protection");
        land(1);
        golden = landed("council-tax").get("goldenId").asString();
        await().until(() -> !found(reader).isEmpty());
    }

    /** A name that nobody else has. */
    private static String letters() {
        return "x"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(20)
                        .chars()
                        .mapToObj(c -> Character.toString('a' + c % 25))
                        .collect(Collectors.joining());
    }

    private JsonNode land(long version) {
        land("customer-accounts", version);
        return land("council-tax", version);
    }

    private JsonNode land(String source, long version) {
        return reader.land(
                source, "person", test, version, """
                {"name": {"given": "%s", "surname": "%s"}, "birthDate": "%s",
                 "emails": ["%s@mail.example"],
                 "address": {"lines": ["7 %s Mews", "Kesterby"], "postcode": "ME15 6LZ"}}""".formatted(given, surname, born.plusDays(version), test, test));
    }

    private JsonNode landed(String source) {
        return reader.post("/v1/xref", """
                        {"records": [{"source": "%s", "type": "person", "key": "%s"}]}""".formatted(source, test))
                .expect(200)
                .json()
                .at("/records/0");
    }

    private String path() {
        return "/v1/golden/person/" + golden;
    }

    private JsonNode found(Api api) {
        return api.post("/v1/search", """
                        {"type": "person", "text": "%s"}""".formatted(surname)).expect(200).json().get("items");
    }

    private JsonNode matched(Api api) {
        return api.post("/v1/match", """
                        {"queries": {"a": {"type": "person", "content": {"name": {"given": "%s", "surname": "%s"},
                         "birthDate": "%s", "emails": ["%s@mail.example"]}}}}""".formatted(given, surname, born, test))
                .expect(200)
                .json()
                .at("/answers/a/candidates");
    }

    private String open(String kind) {
        return officer.post("/v1/rights", """
                        {"kind": "%s", "type": "person", "goldenId": "%s", "reason": "a test"}""".formatted(kind, golden))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    @Test
    void showsARestrictedPersonToTheOfficerOnlyUntilTheCaseIsLifted() {
        var before = reader.get(path()).expect(200).text();
        assertThat(matched(reader)).hasSize(1);
        var moment = Instant.now();
        var id = open("restricted");

        assertThat(reader.get(path()).status()).isEqualTo(404);
        assertThat(reader.get(path() + "/history").status()).isEqualTo(404);
        assertThat(reader.get(path() + "?knownAt=" + moment).status()).isEqualTo(404);
        assertThat(found(reader)).isEmpty();
        assertThat(matched(reader)).isEmpty();
        assertThat(landed("council-tax").has("recordId")).isFalse();
        assertThat(land("council-tax", 2).has("goldenId")).isFalse();
        assertThat(officer.get(path())
                        .expect(200)
                        .json()
                        .at("/content/name/surname")
                        .asString())
                .isEqualTo(surname);
        assertThat(matched(officer)).hasSize(1);
        await().until(() -> !found(officer).isEmpty());

        land("council-tax", 1);
        officer.delete("/v1/rights/" + id).expect(204);
        assertThat(officer.delete("/v1/rights/" + id).status()).isEqualTo(409);
        assertThat(reader.get(path()).expect(200).text()).contains(surname);
        assertThat(before).contains(surname);
        await().until(() -> !found(reader).isEmpty());
    }

    @Test
    void coversARecordThatJoinsTheRestrictedPersonLater() {
        open("restricted");
        reader.land("housing-register", "person", test, 1, """
                {"name": {"given": "%s", "surname": "%s"}, "birthDate": "%s",
                 "emails": ["%s@mail.example"]}""".formatted(given, surname, born.plusDays(1), test));
        assertThat(officer.get(path()).json().get("records")).hasSize(3);
        assertThat(landed("housing-register").has("recordId")).isFalse();
    }

    @Test
    void showsAProtectedPersonByIdWithoutWhereTheyAre() {
        open("protected");
        var shown = reader.get(path() + "?include=provenance").expect(200);
        assertThat(shown.json().get("content").propertyNames()).contains("name").doesNotContain("address");
        assertThat(shown.text()).doesNotContain(test + " Mews");
        assertThat(reader.get(path() + "/history").text()).doesNotContain(test + " Mews");
        assertThat(landed("council-tax").get("goldenId").asString()).isEqualTo(golden);
        assertThat(matched(reader)).isEmpty();
        assertThat(matched(officer)).isEmpty();
        await().until(() -> found(reader).isEmpty() && found(officer).isEmpty());
        assertThat(officer.get(path()).text()).contains(test + " Mews");
    }

    @Test
    void erasesForGoodAndIsNotToldAgainByTonightsExtract() {
        land("council-tax", 2);
        var recordId = landed("council-tax").get("recordId").asString();
        var dry = officer.post("/v1/rights?dryRun=true", """
                        {"kind": "erased", "type": "person", "goldenId": "%s", "reason": "a test"}""".formatted(golden))
                .expect(200)
                .json();
        assertThat(dry.get("records")).hasSize(2);
        reader.get(path()).expect(200);

        open("erased");
        await().until(() ->
                officer.get(path()).status() == 404 || officer.get(path()).status() == 410);
        await().until(() -> jdbc.sql("select count(*) from rights_case where not settled")
                        .query(Long.class)
                        .single()
                == 0);

        assertThat(land("council-tax", 9).get("state").asString()).isEqualTo("erased");
        assertThat(landed("council-tax").has("recordId")).isFalse();
        await().until(() -> found(reader).isEmpty());
        assertThat(matched(reader)).isEmpty();
        assertThat(officer.get(path() + "/history").status()).isEqualTo(404);
        assertThat(rowsThatHold(surname)).isZero();
        assertThat(rowsThatHold(test)).isZero();
        assertThat(officer.get("/v1/records/" + recordId).expect(200).text()).doesNotContain(surname, test);
    }

    private long rowsThatHold(String text) {
        return jdbc.sql("""
                        select (select count(*) from source_record r where r::text like :text)
                            + (select count(*) from source_record_version v where v::text like :text)
                            + (select count(*) from golden_record g where g::text like :text)
                            + (select count(*) from golden_history h where h::text like :text)
                        """).param("text", "%" + text + "%").query(Long.class).single();
    }

    @Test
    void listsTheDecisionsForTheOfficerAlone() {
        var id = open("restricted");
        assertThat(officer.get("/v1/rights?limit=1")
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id);
        assertThat(reader.get("/v1/rights").status()).isEqualTo(403);
        assertThat(officer.get("/v1/rights?cursor=x").expect(400).problem()).isEqualTo("/problems/invalid-cursor");
    }

    @Test
    void namesTheFieldThatItCannotUse() {
        assertThat(officer.post("/v1/rights", """
                        {"kind": "hidden", "type": "person", "goldenId": "%s", "reason": "a test"}""".formatted(golden))
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("/kind");
    }
}

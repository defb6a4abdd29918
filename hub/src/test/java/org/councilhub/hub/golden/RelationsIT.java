package org.councilhub.hub.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A property with those who live there, who is liable for it, and the business that trades there. */
@RunningHub
class RelationsIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    private final String test = UUID.randomUUID()
            .toString()
            .replaceAll("[^0-9]", "")
            .concat("1234567")
            .substring(0, 7);
    private final String uprn = "9" + test;
    private Api api;
    private String home;

    @BeforeEach
    void prepare() {
        api = new Api(http, tokens, "explorer", "single-view");
        api.land("gazetteer", "property", uprn, 1, """
                {"uprn": "%s", "address": {"lines": ["%s Relation Row", "Kesterby"], "postcode": "ME14 2XY"}}""".formatted(uprn, test));
        api.land("council-tax", "property", "P" + test, 1, """
                {"uprn": "%s", "address": {"lines": ["%s Relation Row", "Kesterby"], "postcode": "ME14 2XY"}}""".formatted(uprn, test));
        home = golden("gazetteer", "property", uprn);
    }

    private String golden(String source, String type, String key) {
        return api.post("/v1/xref", """
                        {"records": [{"source": "%s", "type": "%s", "key": "%s"}]}""".formatted(source, type, key))
                .expect(200)
                .json()
                .at("/records/0/goldenId")
                .asString();
    }

    private String person(String name) {
        return api.land("customer-accounts", "person", name + test, 1, """
                {"name": {"given": "%1$s", "surname": "%1$s%2$s"}, "emails": ["%1$s%2$s@related.example"],
                 "address": {"uprn": "%3$s", "lines": ["%2$s Relation Row"], "postcode": "ME14 2XY"}}""".formatted(name, test, uprn))
                .get("goldenId")
                .asString();
    }

    private List<String> related(Api reader, String type, String id) {
        return reader
                .get("/v1/golden/%s/%s?include=related".formatted(type, id))
                .expect(200)
                .json()
                .get("related")
                .values()
                .stream()
                .map(each -> "%s %s %s"
                        .formatted(
                                each.get("kind").asString(),
                                each.get("of").asBoolean() ? "of" : "to",
                                each.get("id").asString()))
                .toList();
    }

    @Test
    void showsWhoLivesWhereAndTheirHousehold() {
        var amy = person("Amy");
        var bo = person("Bo");

        assertThat(related(api, "person", amy)).containsExactlyInAnyOrder("lives-at to " + home, "household to " + bo);
        assertThat(related(api, "property", home)).containsExactlyInAnyOrder("lives-at of " + amy, "lives-at of " + bo);
        var there = api.get("/v1/golden/property/%s?include=related".formatted(home))
                .json()
                .at("/related/0");
        assertThat(there.get("current").asBoolean()).isTrue();
        assertThat(there.get("sources").toString()).isEqualTo("[\"customer-accounts\"]");
        assertThat(there.at("/content/name/surname").asString()).endsWith(test);
    }

    @Test
    void showsWhoIsLiableWithDatesAndNotUnderWhichKeyTheSourceKnowsIt() {
        var owner = api.as("council-tax", "single-view")
                .post("/v1/sources/council-tax/records?wait=resolved", """
                        {"type": "person", "key": "L%1$s", "version": 1, "content": {"name": {"given": "Lia", "surname": "Lia%1$s"},
                         "relations": [{"kind": "liable", "type": "property", "key": "P%1$s", "from": "2020-04-01"}]}}""".formatted(test))
                .expect(200);
        assertThat(owner.json().get("resolution").asString()).isEqualTo("resolved");
        var lia = golden("council-tax", "person", "L" + test);

        var answer = api.get("/v1/golden/person/%s?include=related,provenance".formatted(lia))
                .expect(200);
        JsonNode liable = answer.json().at("/related/0");
        assertThat(liable.get("kind").asString()).isEqualTo("liable");
        assertThat(liable.get("id").asString()).isEqualTo(home);
        assertThat(liable.get("since").asString()).isEqualTo("2020-04-01");
        assertThat(liable.at("/content/address/lines/0").asString()).isEqualTo(test + " Relation Row");
        assertThat(answer.text()).doesNotContain("P" + test);
        assertThat(related(api, "property", home)).contains("liable of " + lia);
    }

    @Test
    void showsTheBusinessThatTradesThere() {
        api.land("business-rates", "business", "B/" + test, 1, """
                {"name": "Bakery %1$s Ltd", "companyNumber": "0%1$s", "address": {"uprn": "%2$s",
                 "lines": ["%1$s Relation Row"], "postcode": "ME14 2XY"}}""".formatted(test, uprn));
        var bakery = golden("business-rates", "business", "B/" + test);

        assertThat(related(api, "business", bakery)).containsExactly("trades-at to " + home);
        assertThat(api.get("/v1/golden/business/" + bakery)
                        .json()
                        .at("/content/name")
                        .asString())
                .isEqualTo("Bakery %s Ltd".formatted(test));
        assertThat(related(api, "property", home)).contains("trades-at of " + bakery);
    }

    @Test
    void tellsFromNeitherEndWhereAProtectedPersonIs() {
        var amy = person("Ada");
        var bo = person("Ben");
        api.as("data-protection", "data-protection")
                .post("/v1/rights", """
                        {"kind": "protected", "type": "person", "goldenId": "%s", "reason": "a test"}""".formatted(amy))
                .expect(201);

        assertThat(related(api, "person", amy)).isEmpty();
        assertThat(related(api, "person", bo)).containsExactly("lives-at to " + home);
        assertThat(related(api, "property", home)).containsExactly("lives-at of " + bo);
        assertThat(related(api.as("data-protection", "data-protection"), "person", amy))
                .hasSize(2);
    }

    @Test
    void showsNoRelationThatNoAgreementShares() {
        var amy = person("Una");
        assertThat(related(api.as("explorer", "customer-contact"), "person", amy))
                .isEmpty();
    }
}

package org.councilhub.hub.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A reader who may see the names and addresses of one source tries to learn the rest: birth dates and numbers of that
 * source, and anything of another one.
 */
@RunningHub
class InferenceIT {
    private static final String PURPOSE = "council-tax";

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final String given = letters(new StringBuilder(test).reverse().toString());
    private final String surname = letters(test + test);
    private final int house = 1 + Math.floorMod(test.hashCode(), 900);
    private final String street = letters(test.substring(4) + test.substring(0, 4)) + " Court";
    private final LocalDate born = LocalDate.of(1971, 1, 1).plusDays(Math.floorMod(test.hashCode(), 10_000));
    private Api reader;
    private Api all;
    private String golden;

    @BeforeEach
    void prepare() {
        all = new Api(http, tokens, "explorer", "single-view");
        reader = all.as("explorer", PURPOSE);
        all.as("operator", PURPOSE).put("/v1/agreements/probe", """
                {"title": "Names and addresses of council tax", "consumers": ["explorer"], "purposes": ["council-tax"],
                 "shares": [{"type": "person", "sources": ["council-tax"], "attributes": ["name", "address"]}],
                 "legalBasis": "public-task", "until": "2035-12-31"}""");
        tax(1, born, house + " " + street);
        accounts(1, "probe-%s@hidden.example".formatted(test));
        golden = all.post("/v1/xref", """
                        {"records": [{"source": "council-tax", "type": "person", "key": "%s"}]}""".formatted(test))
                .expect(200)
                .json()
                .at("/records/0/goldenId")
                .asString();
        assertThat(all.get("/v1/golden/person/" + golden).json().get("records")).hasSize(2);
    }

    private JsonNode tax(long version, LocalDate date, String line) {
        return all.land("council-tax", "person", test, version, """
                {"name": {"given": "%s", "surname": "%s"}, "birthDate": "%s",
                 "address": {"lines": ["%s", "Kesterby"], "postcode": "ME14 2XY"}}""".formatted(given, surname, date, line));
    }

    private JsonNode accounts(long version, String email) {
        return all.land("customer-accounts", "person", test, version, """
                {"name": {"given": "%s", "surname": "%s"}, "birthDate": "%s", "emails": ["%s"],
                 "address": {"lines": ["%s %s", "Kesterby"], "postcode": "ME14 2XY"}}""".formatted(
                        given, surname, born, email, house, street));
    }

    private static String letters(String hex) {
        var letters = new StringBuilder();
        hex.chars().forEach(c -> letters.append((char) ('a' + (c + 11 * letters.length()) % 26)));
        return letters.toString();
    }

    private String path() {
        return "/v1/golden/person/" + golden;
    }

    @Test
    void showsWhatTheAgreementSharesAndNothingElse() {
        for (var include : List.of("", "?include=provenance")) {
            var answer = reader.get(path() + include).expect(200);
            assertThat(answer.json().get("content").propertyNames()).containsExactlyInAnyOrder("name", "address");
            assertThat(answer.json().get("records")).hasSize(1);
            assertThat(answer.text())
                    .doesNotContain(born.toString(), "hidden.example", "customer-accounts", "version\":3");
        }
    }

    @Test
    void showsNothingWithoutAnAgreementForThePurpose() {
        assertThat(all.as("explorer", "gazetteer").get(path()).expect(404).problem())
                .isEqualTo("/problems/not-found");
        assertThat(all.as("customer-accounts", PURPOSE).get(path()).status()).isEqualTo(404);
        assertThat(all.get("/v1/golden/person/" + UUID.randomUUID()).expect(404).problem())
                .isEqualTo("/problems/not-found");
    }

    @Test
    void findsNobodyByWhatIsHidden() {
        await().until(() -> !search(reader, surname).isEmpty());
        await().until(() ->
                !search(all, "probe-%s@hidden.example".formatted(test)).isEmpty());
        assertThat(search(reader, surname + " " + born.getYear())).isEmpty();
        assertThat(search(reader, "probe-%s@hidden.example".formatted(test))).isEmpty();
        assertThat(search(reader, "probe%s".formatted(test))).isEmpty();
        var found = reader.post("/v1/search", """
                {"type": "person", "text": "%s"}""".formatted(surname)).json();
        assertThat(found.at("/items/0/sourceRecords").asInt()).isEqualTo(1);
        assertThat(found.toString()).doesNotContain(born.toString(), "hidden.example");
    }

    @Test
    void weighsAGuessOfWhatIsHiddenAsIfNothingWereKnown() {
        var right = match("\"birthDate\": \"%s\", \"emails\": [\"probe-%s@hidden.example\"]".formatted(born, test));
        var wrong = match("\"birthDate\": \"1955-01-02\", \"emails\": [\"other@elsewhere.example\"]");
        var none = match("\"phones\": []");
        assertThat(right).isEqualTo(wrong).isEqualTo(none);
        assertThat(none.at("/candidates/0/id").asString()).isEqualTo(golden);
        var alone = reader.post("/v1/match", """
                        {"queries": {"a": {"type": "person", "options": {"threshold": -1000},
                         "content": {"emails": ["probe-%s@hidden.example"], "birthDate": "%s"}}}}""".formatted(test, born)).expect(200);
        assertThat(alone.json().at("/answers/a/candidates")).isEmpty();
    }

    private JsonNode match(String guess) {
        return reader.post("/v1/match", """
                        {"queries": {"a": {"type": "person", "options": {"threshold": -1000, "explain": true}, "content": {
                         "name": {"given": "%s", "surname": "%s"}, "address": {"lines": ["%s %s", "Kesterby"],
                         "postcode": "ME14 2XY"}, %s}}}}""".formatted(given, surname, house, street, guess))
                .expect(200)
                .json()
                .at("/answers/a");
    }

    @Test
    void tellsNothingOfHiddenChanges() {
        var tag = reader.get(path()).headers().getETag();
        var text = reader.get(path() + "?include=provenance").text();
        var history = reader.get(path() + "/history").expect(200).text();
        var cursor = toTheEnd(reader);

        tax(2, born.plusDays(1), house + " " + street);
        accounts(2, "again-%s@hidden.example".formatted(test));

        assertThat(reader.get(path()).headers().getETag()).isEqualTo(tag);
        assertThat(reader.get(path() + "/history").text()).isEqualTo(history);
        assertThat(own(reader.get("/v1/changes?limit=1000&after=" + cursor)
                        .expect(200)
                        .json()))
                .isEmpty();
        assertThat(reader.get(path() + "?include=provenance").text()).isEqualTo(text);

        tax(3, born.plusDays(1), (house + 1) + " " + street);
        assertThat(reader.get(path()).headers().getETag()).isNotEqualTo(tag);
        assertThat(own(reader.get("/v1/changes?limit=1000&after=" + cursor).json()))
                .containsExactly("changed");
        assertThat(reader.get(path() + "/history").json().get("versions")).hasSize(2);
    }

    @Test
    void showsOfASourceRecordWhatIsShared() {
        var receipt = tax(4, born.plusDays(1), house + " " + street);
        var record = reader.get("/v1/records/" + receipt.get("recordId").asString())
                .expect(200)
                .json();
        assertThat(record.get("content").propertyNames()).containsExactlyInAnyOrder("name", "address");
        assertThat(Stream.of("version", "since", "recordedAt", "past", "state").filter(record::has))
                .isEmpty();
        var hidden = accounts(3, "x@hidden.example").get("recordId").asString();
        assertThat(reader.get("/v1/records/" + hidden).status()).isEqualTo(404);
        assertThat(reader.post("/v1/xref", """
                        {"records": [{"source": "customer-accounts", "type": "person", "key": "%s"}]}""".formatted(test))
                        .json()
                        .at("/records/0")
                        .has("goldenId"))
                .isFalse();
    }

    @Test
    void tellsAWriterWhoMayNotReadNothingOfWhomItsGuessBelongsTo() {
        var guess = all.as("customer-accounts", PURPOSE)
                .post("/v1/sources/customer-accounts/records?wait=resolved", """
                        {"type": "person", "key": "guess %s", "version": 1, "content": {
                         "name": {"given": "%s", "surname": "%s"}, "birthDate": "%s"}}""".formatted(test, given, surname, born))
                .expect(200)
                .json();
        assertThat(guess.has("goldenId")).isFalse();
        assertThat(guess.get("resolution").asString()).isEqualTo("resolved");
    }

    @Test
    void showsNothingFromTheMomentAnAgreementEnds() {
        reader.get(path()).expect(200);
        all.as("operator", PURPOSE).delete("/v1/agreements/probe").expect(204);
        assertThat(reader.get(path()).status()).isEqualTo(404);
        assertThat(search(reader, surname)).isEmpty();
        assertThat(match("\"phones\": []").at("/candidates")).isEmpty();
        assertThat(reader.get(path() + "/history").status()).isEqualTo(404);
    }

    private List<String> search(Api api, String text) {
        return api.post("/v1/search", """
                        {"type": "person", "text": "%s"}""".formatted(text)).expect(200).json().get("items").values().stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private String toTheEnd(Api api) {
        var feed = api.get("/v1/changes?limit=1000").expect(200).json();
        while (feed.get("more").asBoolean())
            feed = api.get("/v1/changes?limit=1000&after=" + feed.get("next").asString())
                    .json();
        return feed.get("next").asString();
    }

    private List<String> own(JsonNode feed) {
        return feed.get("items").values().stream()
                .filter(item -> item.get("goldenId").asString().equals(golden))
                .map(item -> item.get("kind").asString())
                .toList();
    }
}

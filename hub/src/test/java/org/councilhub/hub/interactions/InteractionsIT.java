package org.councilhub.hub.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** One timeline for a person, of several sources, and the way back from a reference number. */
@RunningHub
class InteractionsIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private Api reader;
    private String golden;

    @BeforeEach
    void prepare() {
        reader = new Api(http, tokens, "explorer", "single-view");
        var content = """
                {"name": {"given": "G%s", "surname": "S%s"}, "emails": ["%s@line.example"], "phones": ["+4477009%s"]}\
                """.formatted(test, test, test, "%05d".formatted(Math.floorMod(test.hashCode(), 100_000)));
        reader.land("council-tax", "person", test, 1, content);
        golden = reader.land("customer-accounts", "person", test, 1, content)
                .get("goldenId")
                .asString();
    }

    private JsonNode tell(String source, String reference, long version, String status, String opened) {
        return reader.as(source, "single-view")
                .post("/v1/sources/%s/interactions".formatted(source), """
                        {"interactions": [{"reference": "%s", "version": %d, "kind": "service-request", "channel": "web",
                          "status": "%s", "openedAt": "%s", "subjects": [{"type": "person", "key": "%s"}]}]}""".formatted(
                                reference, version, status, opened, test))
                .expect(200)
                .json()
                .at("/interactions/0");
    }

    private JsonNode timeline(String query) {
        return reader.get("/v1/golden/person/%s/interactions%s".formatted(golden, query))
                .expect(200)
                .json();
    }

    @Test
    void showsOneTimelineOfAllSourcesNewestFirstAPageAtATime() {
        tell("customer-accounts", "A/1-" + test, 1, "received", "2026-01-01T10:00:00Z");
        tell("council-tax", "B/1-" + test, 1, "billed", "2026-03-01T10:00:00Z");
        tell("customer-accounts", "A/2-" + test, 1, "received", "2026-02-01T10:00:00Z");

        var first = timeline("?limit=2");
        assertThat(first.at("/items/0/reference").asString()).isEqualTo("B/1-" + test);
        assertThat(first.at("/items/1/reference").asString()).isEqualTo("A/2-" + test);
        var rest = timeline("?limit=2&cursor=" + first.get("next").asString());
        assertThat(rest.at("/items/0/reference").asString()).isEqualTo("A/1-" + test);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void keepsTheHighestVersionWhateverTheOrderOfArrival() {
        var reference = "V/" + test;
        assertThat(tell("customer-accounts", reference, 5, "closed", "2026-01-01T10:00:00Z")
                        .get("state")
                        .asString())
                .isEqualTo("new");
        assertThat(tell("customer-accounts", reference, 4, "received", "2026-01-01T10:00:00Z")
                        .get("state")
                        .asString())
                .isEqualTo("stale");
        assertThat(tell("customer-accounts", reference, 5, "closed", "2026-01-01T10:00:00Z")
                        .get("state")
                        .asString())
                .isEqualTo("unchanged");
        assertThat(tell("customer-accounts", reference, 6, "reopened", "2026-01-01T10:00:00Z")
                        .get("state")
                        .asString())
                .isEqualTo("changed");
        assertThat(timeline("").at("/items/0/status").asString()).isEqualTo("reopened");
    }

    @Test
    void findsAnInteractionByItsReferenceHoweverItIsSpelled() {
        tell("customer-accounts", "12/00034/" + test.toUpperCase(Locale.ROOT), 1, "open", "2026-01-01T10:00:00Z");
        var found = reader.post("/v1/interactions/search", """
                        {"reference": "12 00034 %s"}""".formatted(test))
                .expect(200)
                .json();
        assertThat(found.at("/interactions/0/about/0/id").asString()).isEqualTo(golden);
        assertThat(reader.as("explorer", "customer-contact")
                        .post("/v1/interactions/search", """
                        {"reference": "12 00034 %s"}""".formatted(test))
                        .json()
                        .get("interactions"))
                .isEmpty();
    }

    @Test
    void showsNoInteractionsToWhoHasNoAgreementOnThem() {
        tell("customer-accounts", "N/" + test, 1, "open", "2026-01-01T10:00:00Z");
        var page = reader.as("explorer", "customer-contact")
                .get("/v1/golden/person/%s/interactions".formatted(golden))
                .expect(200)
                .json();
        assertThat(page.get("items")).isEmpty();
    }

    @Test
    void answersEachOfSeveralAndNamesTheFieldOfABadOne() {
        var answer = reader.as("customer-accounts", "single-view")
                .post("/v1/sources/customer-accounts/interactions", """
                        {"interactions": [
                          {"reference": "P/1-%1$s", "version": 1, "kind": "payment", "channel": "telephone", "status": "paid",
                           "openedAt": "2026-01-01T10:00:00Z", "subjects": [{"type": "person", "key": "%1$s"}]},
                          {"reference": "P/2-%1$s", "version": 1, "kind": "gift", "channel": "web", "status": "paid",
                           "openedAt": "2026-01-01T10:00:00Z", "subjects": [{"type": "person", "key": "%1$s"}]},
                          {"reference": "P/3-%1$s", "version": 1, "kind": "case", "channel": "web", "status": "x",
                           "openedAt": "2026-02-30T10:00:00Z", "subjects": []}]}""".formatted(test))
                .expect(200)
                .json();
        assertThat(answer.at("/interactions/0/state").asString()).isEqualTo("new");
        assertThat(answer.at("/interactions/1/errors/0/field").asString()).isEqualTo("/kind");
        assertThat(answer.at("/interactions/2/errors/0/field").asString()).isEqualTo("/openedAt");
    }
}

package org.councilhub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Why records belong together, by what the reader may see of them. */
@RunningHub
class HowIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private Api reader;
    private String golden;
    private JsonNode records;

    @BeforeEach
    void prepare() {
        reader = new Api(http, tokens, "explorer", "single-view");
        var content = """
                {"name": {"given": "H%1$s", "surname": "W%1$s"}, "birthDate": "1972-05-06", "emails": ["%1$s@how.example"],
                 "nationalInsuranceNumber": "AB123456C"}""".formatted(test);
        reader.land(
                "council-tax",
                "person",
                test,
                1,
                content.replace("AB123456C", "AB%06dC".formatted(Math.floorMod(test.hashCode(), 1_000_000))));
        golden = reader.land(
                        "customer-accounts",
                        "person",
                        test,
                        1,
                        content.replace(",\n \"nationalInsuranceNumber\": \"AB123456C\"", ""))
                .get("goldenId")
                .asString();
        records = reader.get("/v1/golden/person/" + golden).expect(200).json().get("records");
        assertThat(records).hasSize(2);
    }

    private JsonNode why(Api api) {
        return api.post("/v1/why", """
                        {"type": "person", "left": "%s", "right": "%s"}""".formatted(
                                records.at("/0/recordId").asString(),
                                records.at("/1/recordId").asString()))
                .expect(200)
                .json();
    }

    @Test
    void showsTheWeightOfEachPairAndTakesItApart() {
        var pair = reader.get("/v1/golden/person/%s/how".formatted(golden))
                .expect(200)
                .json()
                .at("/pairs/0");
        var why = why(reader);

        assertThat(pair.get("decision").asString()).isEqualTo("match");
        assertThat(why.get("weight")).isEqualTo(pair.get("weight"));
        assertThat(why.get("explanation").toString()).doesNotContain(test, "1972");
    }

    @Test
    void weighsByWhatTheReaderMaySee() {
        var steward = reader.as("steward", "data-quality"); // sees no National Insurance numbers
        assertThat(why(steward).get("explanation").toString()).doesNotContain("\"nino\",\"level\":\"exact\"");
        assertThat(reader.as("explorer", "customer-contact")
                        .post("/v1/why", """
                        {"type": "person", "left": "%s", "right": "%s"}""".formatted(
                                        records.at("/0/recordId").asString(),
                                        records.at("/1/recordId").asString()))
                        .status())
                .isEqualTo(404);
        assertThat(reader.as("explorer", "customer-contact")
                        .get("/v1/golden/person/%s/how".formatted(golden))
                        .expect(200)
                        .json()
                        .get("pairs"))
                .isEmpty();
    }

    @Test
    void refusesToCompareARecordWithItself() {
        var id = records.at("/0/recordId").asString();
        assertThat(reader.post(
                                "/v1/why",
                                "{\"type\": \"person\", \"left\": \"%s\", \"right\": \"%s\"}".formatted(id, id))
                        .expect(400)
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("/right");
    }
}

package org.councilhub.hub.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.councilhub.hub.Api;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.resolve.GoldenVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Random operations through the public API alone: afterwards the golden records are those that a rebuild makes, and every
 * past moment is answered as it was then, less what has been erased since. A seed of one's own with -Dcouncilhub.seed.
 */
@RunningHub
class ApiHistoryIT {
    private static final long SEED = Long.getLong("councilhub.seed", 20261103);
    private static final int STEPS = Boolean.getBoolean("councilhub.long") ? 600 : 40;
    private static final int ALL = 1_000_000;
    private static final long FIRST_VERSION = 1_700_000_000_000L;
    private static final List<String> SOURCES = List.of("council-tax", "customer-accounts");

    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GoldenVerification verification;

    private final String test = UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(SEED);
    private final Set<String> goldens = new TreeSet<>();
    private final Map<Instant, Map<String, Served>> served = new LinkedHashMap<>();
    private Api api;

    private record Served(int status, String text) {}

    @BeforeEach
    void prepare() {
        api = new Api(http, tokens, "explorer", "single-view");
    }

    @Test
    void answersEveryPastMomentAsItWasThenAndEqualsARebuild() {
        for (int step = 0; step < STEPS; step++) {
            operate();
            remember();
        }
        served.forEach((moment, then) -> then.forEach((golden, was) ->
                assertThat(known(golden, moment)).as("seed %d", SEED).isEqualTo(was)));
        assertThat(faults()).as("seed %d", SEED).isEmpty();

        var erased = erase();
        served.forEach((moment, then) -> then.keySet()
                .forEach(golden -> assertThat(known(golden, moment).text())
                        .as("seed %d", SEED)
                        .doesNotContain(erased)));
        assertThat(faults()).as("seed %d", SEED).isEmpty();
    }

    private void operate() {
        switch (random.nextInt(8)) {
            case 0 -> land(true);
            case 1 -> override();
            default -> land(false);
        }
    }

    private void land(boolean deleted) {
        var source = pick(SOURCES);
        var body = """
                {"type": "person", "key": "%s", "version": %d, %s}""".formatted(key(), version(), deleted ? "\"deleted\": true" : "\"content\": " + person());
        var receipt = api.as(source, "single-view")
                .post("/v1/sources/%s/records?wait=resolved".formatted(source), body)
                .expect(200)
                .json();
        var golden = receipt.path("goldenId").asString("");
        if (!golden.isEmpty()) goldens.add(golden);
    }

    private void override() {
        if (goldens.isEmpty()) return;
        var golden = pick(List.copyOf(goldens));
        var path = "/v1/golden/person/%s".formatted(golden);
        var made = api.as("steward", "data-quality").post(path + "/overrides", """
                        {"attribute": "birthDate", "value": "1980-02-%02d", "reason": "seen on a passport"}""".formatted(1 + random.nextInt(28)));
        assertThat(made.status()).isIn(201, 404, 409, 410);
        awaitResolved();
    }

    /** By the database's clock, which the history is kept by. */
    private void remember() {
        awaitResolved();
        var now = new LinkedHashMap<String, Served>();
        for (var golden : goldens) {
            var answer = api.get("/v1/golden/person/" + golden);
            now.put(golden, served(answer));
        }
        served.put(
                jdbc.sql("select clock_timestamp()")
                        .query(Timestamp.class)
                        .single()
                        .toInstant(),
                now);
    }

    private Served known(String golden, Instant moment) {
        return served(api.get("/v1/golden/person/%s?knownAt=%s".formatted(golden, moment)));
    }

    /** Gone now is not there then: what is left to compare is that neither shows anything. */
    private static Served served(Api.Answer answer) {
        return answer.status() == 200 ? new Served(200, answer.text()) : new Served(404, "");
    }

    private void awaitResolved() {
        await().until(() -> number("select count(*) from pending") == 0);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** @return an e-mail address that only the erased person had */
    private String erase() {
        var source = SOURCES.getLast(); // which is told whom it made
        var email = "erased%s@history.example".formatted(test);
        var golden = api.land(source, "person", "erased" + test, FIRST_VERSION, """
                {"name": {"given": "Erased", "surname": "Z%s"}, "emails": ["%s"]}""".formatted(test, email))
                .path("goldenId")
                .asString("");
        goldens.add(golden);
        remember();
        assertThat(known(golden, List.copyOf(served.keySet()).getLast()).text()).contains(email);
        api.as("data-protection", "data-quality")
                .post("/v1/rights", """
                        {"kind": "erased", "type": "person", "goldenId": "%s", "reason": "a test"}""".formatted(golden))
                .expect(201);
        await().until(() -> number("select count(*) from rights_case where not settled") == 0);
        return email;
    }

    private List<String> faults() {
        awaitResolved();
        var mine = new ArrayList<>(goldens);
        jdbc.sql("select public_id::text from source_record where key like :key")
                .param("key", "%" + test)
                .query(String.class)
                .list()
                .forEach(mine::add);
        return verification.verify(ALL).faults().stream()
                .filter(fault -> mine.stream().anyMatch(fault::contains))
                .toList();
    }

    private String key() {
        return random.nextInt(6) + "-" + test;
    }

    private long version() {
        return FIRST_VERSION + random.nextInt(40) * 86_400_000L;
    }

    private String person() {
        return """
                {"name": {"given": "%s", "surname": "%s%s"}, "birthDate": "1971-05-0%d", "emails": ["%s%s@history.example"]}""".formatted(
                        pick(List.of("Amy", "Amie", "Bo")),
                        pick(List.of("Okafor", "Ekwueme")),
                        test,
                        1 + random.nextInt(2),
                        pick(List.of("amy", "bo")),
                        test);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

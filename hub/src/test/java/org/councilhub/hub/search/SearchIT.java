package org.councilhub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.hub.RunningHub;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.access.View;
import org.councilhub.hub.api.Cursor;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.golden.Changes;
import org.councilhub.hub.golden.GoldenRecords;
import org.councilhub.hub.search.SearchIndex.Hit;
import org.councilhub.hub.sources.Signals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Golden records are written here as the resolver writes them: the rows and their changes in one commit. */
@RunningHub
class SearchIT {
    @Autowired
    RestTestClient http;

    @Autowired
    DevelopmentTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    GoldenRecords golden;

    @Autowired
    Changes changes;

    @Autowired
    Signals signals;

    @TempDir
    Path data;

    @Test
    void findsAGoldenRecordSoonAfterItWasWrittenAndShowsItsBestValues() {
        var id = resolved("Featherstonehaugh", "AB123456C");
        await().until(() -> !items(search("featherstonehaugh")).isEmpty());

        var answer = search("featherstonehaugh");
        assertThat(answer.at("/items/0/id").asString()).isEqualTo(id.toString());
        assertThat(answer.at("/items/0/type").asString()).isEqualTo("person");
        assertThat(answer.at("/items/0/content/name/surname").asString()).isEqualTo("Featherstonehaugh");
        assertThat(answer.at("/items/0/content/nationalInsuranceNumber").asString())
                .isEqualTo("******56C");
        assertThat(answer.has("next")).isFalse();
    }

    @Test
    void writesDownWhomItShowed() {
        var id = resolved("Cholmondeley", null);
        await().until(() -> !items(search("cholmondeley")).isEmpty());
        assertThat(jdbc.sql("""
                        select client, purpose, operation, attributes::text as attributes from audit_entry
                        where records = array[:id::uuid] order by at desc limit 1
                        """).param("id", id).query().singleRow())
                .containsEntry("client", "explorer")
                .containsEntry("purpose", "single-view")
                .containsEntry("operation", "POST /v1/search")
                .containsEntry("attributes", "{name}");
    }

    @Test
    void givesEachOfManyOnceOverAllPages() {
        for (int i = 0; i < 11; i++) resolved("Wriothesley", null);
        await().until(() -> items(search("wriothesley")).size() == 11);

        var ids = new ArrayList<String>();
        var answer = search("{\"type\": \"person\", \"text\": \"wriothesley\", \"limit\": 4}", 200);
        ids.addAll(items(answer));
        while (answer.has("next")) {
            answer = search(
                    "{\"type\": \"person\", \"text\": \"wriothesley\", \"limit\": 4, \"cursor\": \"%s\"}"
                            .formatted(answer.get("next").asString()),
                    200);
            ids.addAll(items(answer));
        }
        assertThat(ids).hasSize(11).doesNotHaveDuplicates().isEqualTo(items(search("wriothesley")));
    }

    @Test
    void forgetsARecordThatIsNoLongerLive() {
        var id = resolved("Marjoribanks", null);
        await().until(() -> items(search("marjoribanks")).size() == 1);
        change(
                id,
                "EMPTIED",
                () -> jdbc.sql("update golden_record set live = false where id = :id")
                        .param("id", id)
                        .update());
        await().until(() -> items(search("marjoribanks")).isEmpty());
    }

    @Test
    void buildsItsIndexAgainWhereThereIsNoneOrOneOfAnotherDatabase() throws Exception {
        var id = resolved("Auchinleck", null);
        assertThat(builtIn(data)).contains(id);

        var folder = data.resolve("index/search");
        try (var foreign = SearchIndex.open(folder)) {
            foreign.clear();
            foreign.commit(Map.of("sequence", "0", "database", "elsewhere"));
        }
        assertThat(builtIn(data)).contains(id);

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.writeString(file, "rubbish");
        }
        assertThat(builtIn(data)).contains(id);
    }

    @Test
    void refusesWhatItCannotSearchForAndNamesTheField() {
        expect("{\"type\": \"person\", \"text\": \" \"}", "invalid-body", "/text");
        expect("{\"type\": \"person\", \"text\": \"--\"}", "invalid-body", "/text");
        expect("{\"type\": \"person\", \"text\": \"%s\"}".formatted("a ".repeat(101)), "invalid-body", "/text");
        expect("{\"type\": \"unicorn\", \"text\": \"a\"}", "invalid-body", "/type");
        expect("{\"text\": \"a\"}", "invalid-body", "/type");
        expect("{\"type\": \"person\", \"text\": \"a\", \"limit\": 0}", "invalid-body", "/limit");
        expect("{\"type\": \"person\", \"text\": \"a\", \"limit\": \"x\"}", "invalid-body", "/limit");
        expect("{\"type\": \"person\", \"text\": \"a\", \"size\": 1}", "invalid-body", "/size");
        expect("{\"type\": \"person\", \"text\": \"a\", \"cursor\": \"x\"}", "invalid-cursor", "cursor");
        expect("{\"type\": \"person\", \"text\": \"a\", \"text\": \"b\"}", "invalid-body", "/text");
        expect("{\"type\": \"person\", \"text\": ", "invalid-body", "/text");
        expect("[]", "invalid-body", "");
        expect("", "invalid-body", "");
    }

    @Test
    void refusesACursorOfAnotherSearchAndOneThatSomebodyMade() {
        resolved("Beauchamp", null);
        resolved("Beauchamp", null);
        await().until(() -> items(search("beauchamp")).size() == 2);
        var next = search("{\"type\": \"person\", \"text\": \"beauchamp\", \"limit\": 1}", 200)
                .get("next")
                .asString();
        expect(
                "{\"type\": \"person\", \"text\": \"other\", \"cursor\": \"%s\"}".formatted(next),
                "invalid-cursor",
                "cursor");

        var made = Cursor.at("x", "y").encode("search person [beauchamp]");
        expect(
                "{\"type\": \"person\", \"text\": \"beauchamp\", \"cursor\": \"%s\"}".formatted(made),
                "invalid-cursor",
                "cursor");
    }

    private Set<UUID> builtIn(Path folder) {
        var feed = new SearchFeed(new Folders(folder, Path.of("../config")), golden, changes, signals, jdbc, true);
        feed.start();
        try {
            await().until(() -> feed.index().isPresent());
            return feed
                    .index()
                    .orElseThrow()
                    .search(RecordType.PERSON, List.of("auchinleck"), View.EVERYTHING, Optional.empty(), 10)
                    .stream()
                    .map(Hit::id)
                    .map(id -> id.value())
                    .collect(Collectors.toSet());
        } finally {
            feed.stop();
        }
    }

    private UUID resolved(String surname, @Nullable String nationalInsuranceNumber) {
        var id = UUID.randomUUID();
        var groups = JsonMapper.shared().createObjectNode();
        group(id, groups, "name", "{\"surname\": \"%s\"}".formatted(surname));
        if (nationalInsuranceNumber != null)
            group(id, groups, "nationalInsuranceNumber", "\"%s\"".formatted(nationalInsuranceNumber));
        change(
                id,
                "CREATED",
                () -> jdbc.sql("""
                        insert into golden_record (id, type, version, live, body, hash, batch)
                        values (:id, 'person', 1, true, jsonb_build_object('groups', :groups::jsonb,
                            'records', jsonb_build_array(jsonb_build_object('id', :id, 'source', 'council-tax'))), :id, 1)
                        """)
                        .param("id", id)
                        .param("groups", groups.toString())
                        .update());
        return id;
    }

    private static void group(UUID id, ObjectNode groups, String name, String value) {
        groups.set(name, JsonMapper.shared().readTree("""
                        {"reason": "ONLY_VALUE", "values": [{"value": %s, "from": [
                            {"record": "%s", "source": "council-tax", "version": 1, "trust": 1}]}]}""".formatted(value, id)));
    }

    private void change(UUID id, String kind, Runnable write) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            write.run();
            jdbc.sql("""
                            with head as (update change_head set sequence = sequence + 1 returning sequence)
                            insert into change (sequence, type, golden_id, kind) select sequence, 'person', :id, :kind from head
                            """).param("id", id).param("kind", kind).update();
        });
    }

    private static List<String> items(JsonNode answer) {
        return answer.get("items").values().stream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private JsonNode search(String text) {
        return search("{\"type\": \"person\", \"text\": \"%s\"}".formatted(text), 200);
    }

    private JsonNode search(String body, int status) {
        var answer = post(body).expectStatus().isEqualTo(status);
        return JsonMapper.shared()
                .readTree(String.valueOf(
                        answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    private void expect(String body, String problem, String field) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem)
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    private ResponseSpec post(String body) {
        return http.post()
                .uri("/v1/search")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue("explorer").value())
                .header("X-Purpose", "single-view")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}

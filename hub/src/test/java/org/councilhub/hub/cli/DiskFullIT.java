package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No room for the indexes: the kernel refuses the hub's process files over a size. Its database has room. */
class DiskFullIT {
    private static final int KILOBYTES = 48;
    private static final int PEOPLE = 6000;
    private static final int TOGETHER = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern ADDRESS = Pattern.compile("Council Hub serves at (http://\\S+?:\\d+)");

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private String address = "";

    @Test
    void goesOnReadingAndTellsOfItsTrouble() throws Exception {
        var database = PostgresForTests.freshDatabase();
        var hub = HubProcess.startWithSmallFiles(
                KILOBYTES,
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString());
        try {
            await().atMost(PATIENCE).until(() -> ADDRESS.matcher(hub.messages()).find() || !hub.isAlive());
            address = address(hub);
            for (var name : List.of("explorer", "customer-accounts")) tokens.put(name, HubProcess.token(name, data));
            for (int from = 0; from < PEOPLE; from += TOGETHER)
                assertThat(land(from).statusCode()).isEqualTo(200);

            await().atMost(PATIENCE).until(() -> status("resolver").equals("DOWN"));
            await().atMost(PATIENCE).until(() -> status("search").equals("DOWN"));

            var known = JdbcClient.create(database.dataSource())
                    .sql("select id from golden_record limit 1")
                    .query(UUID.class)
                    .single();
            assertThat(ask("/v1/golden/person/" + known).statusCode()).isEqualTo(200);
            assertThat(land(PEOPLE).statusCode()).isEqualTo(200);
            assertThat(status("resolver")).isEqualTo("DOWN");
        } finally {
            hub.kill();
        }
    }

    private static String address(HubProcess hub) {
        var found = ADDRESS.matcher(hub.messages());
        assertThat(found.find()).as(hub.messages()).isTrue();
        return found.group(1);
    }

    private String status(String component) throws Exception {
        var health = RecordJson.mapper().readTree(ask("/actuator/health").body());
        return health.at("/components/%s/status".formatted(component)).asString("");
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return client.send(request("explorer", path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> land(int from) throws Exception {
        var body = IntStream.range(from, from + TOGETHER)
                .mapToObj(person -> """
                        {"type": "person", "key": "%1$d", "version": 1, "content": {"name": {"given": "Given%2$s", \
                        "surname": "Name%3$s"}, "emails": ["person%1$d@mail.example"]}}""".formatted(
                                person, Integer.toString(person * 7919, 36), Integer.toString(person * 104_729, 36)))
                .collect(Collectors.joining("\n"));
        return client.send(
                request("customer-accounts", "/v1/sources/customer-accounts/records")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String name, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + tokens.get(name))
                .header("X-Purpose", "single-view");
    }
}

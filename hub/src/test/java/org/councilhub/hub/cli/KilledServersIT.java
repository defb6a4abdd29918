package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilhub.hub.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code kill -9} of the hub and of its PostgreSQL at random moments, while two sources tell of the same people: what was
 * acknowledged is there, once, and the audit is whole. A seed of one's own with -Dcouncilhub.seed.
 */
class KilledServersIT {
    private static final long SEED = Long.getLong("councilhub.seed", 20261107);
    private static final int KILLS = Boolean.getBoolean("councilhub.long") ? 50 : 2;
    private static final int TOGETHER = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> SOURCES = List.of("council-tax", "customer-accounts");

    @TempDir
    private Path data;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Test
    void losesNothingThatItAcknowledgedAndDoublesNothing() throws Exception {
        int port = freePort();
        var random = new Random(SEED);
        var hub = serve(port);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var senders = new ArrayList<Sender>();
            for (var source : SOURCES) senders.add(new Sender(source, port, HubProcess.token(source, data)));
            var running = senders.stream()
                    .<Future<?>>map(sender -> start(sender, threads))
                    .toList();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(senders, running, hub);
                awaitRandomMoment(random);
                if (kill % 2 == 0) killPostgres();
                else {
                    hub.kill();
                    hub = serve(port);
                }
            }
            awaitMore(senders, running, hub);
            stopping.set(true);
            for (var each : running) each.get();
            assertAllIsThereOnce(senders);
        }
        assertThat(hub.end().exitCode()).isIn(0, 143);
        var verified = HubProcess.run("verify", "--json", "--data", data.toString());
        assertThat(verified.exitCode())
                .as(verified.messages() + verified.result())
                .isZero();
    }

    private HubProcess serve(int port) throws IOException {
        return HubProcess.start(Map.of(), "serve", "--port", Integer.toString(port), "--data", data.toString());
    }

    private Future<?> start(Sender sender, ExecutorService threads) {
        return threads.submit(() -> {
            while (!stopping.get()) sender.sendNext();
            return null;
        });
    }

    /** Some of each source, so that each kill meets a hub at work. */
    private static void awaitMore(List<Sender> senders, List<Future<?>> running, HubProcess hub) {
        var before =
                senders.stream().mapToInt(sender -> sender.acknowledged.get()).toArray();
        await().atMost(PATIENCE).until(() -> {
            for (var each : running) if (each.isDone()) each.get(); // it says why it gave up
            assertThat(hub.isAlive()).as(hub.messages()).isTrue();
            return IntStream.range(0, before.length)
                    .allMatch(i -> senders.get(i).acknowledged.get() >= before[i] + 3 * TOGETHER);
        });
    }

    private static void awaitRandomMoment(Random random) {
        await().pollDelay(Duration.ofMillis(random.nextInt(400))).until(() -> true);
    }

    private void killPostgres() throws IOException {
        var file = data.resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private void assertAllIsThereOnce(List<Sender> senders) {
        try (var server = PostgresServer.open(data.resolve("postgres"))) {
            var database = new PGSimpleDataSource();
            database.setUrl(server.url());
            database.setUser(server.user());
            database.setPassword(server.password());
            var jdbc = JdbcClient.create(database);
            await().atMost(PATIENCE).until(() -> number(jdbc, "select count(*) from pending") == 0);
            int inBoth = senders.stream()
                    .mapToInt(sender -> sender.acknowledged.get())
                    .min()
                    .orElseThrow();
            for (var sender : senders)
                assertThat(jdbc.sql("select key from source_record where source = :source")
                                .param("source", sender.source)
                                .query(String.class)
                                .list())
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, sender.acknowledged.get())
                                .mapToObj(Integer::toString)
                                .toList());
            assertThat(number(jdbc, """
                            select count(*) from (
                                select m.golden_id from membership m join source_record r on r.id = m.record_id
                                group by m.golden_id having count(distinct r.key) = 1 and count(*) = 2) both_sources""")).isEqualTo(inBoth);
        }
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Sends the next people again and again until they are acknowledged. */
    private static final class Sender {
        private final String source;
        private final int port;
        private final String token;
        private final AtomicInteger acknowledged = new AtomicInteger();
        private final HttpClient client = HttpClient.newHttpClient();

        Sender(String source, int port, String token) {
            this.source = source;
            this.port = port;
            this.token = token;
        }

        void sendNext() {
            int first = acknowledged.get();
            var body = IntStream.range(first, first + TOGETHER)
                    .mapToObj(Sender::record)
                    .collect(Collectors.joining("\n"));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> isAcknowledged(body));
            acknowledged.addAndGet(TOGETHER);
        }

        private boolean isAcknowledged(String body) throws InterruptedException {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/v1/sources/%s/records".formatted(port, source)))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/x-ndjson")
                    .timeout(Duration.ofSeconds(60))
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() >= 500) return false;
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("quarantined");
                return answer.body().lines().count() == TOGETHER;
            } catch (IOException gone) {
                return false;
            }
        }

        private static String record(int person) {
            return """
                    {"type": "person", "key": "%1$d", "version": 1, "content": {"name": {"given": "Given%2$s", \
                    "surname": "Name%3$s"}, "birthDate": "%4$s", "emails": ["person%1$d@mail.example"]}}""".formatted(
                            person,
                            Integer.toString(person * 7919, 36),
                            Integer.toString(person * 104_729, 36),
                            LocalDate.of(1940, 1, 1).plusDays(person * 53L % 25_000));
        }
    }
}

package org.councilhub.hub.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.cli.HubLoad.Figures;
import org.councilhub.hub.sources.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a whole hub is, over HTTP, with authentication and audit, on a durable PostgreSQL. */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A simulated district through the API into an empty hub, then reads, matches, searches and single"
                + " records by several clients.",
        footer = {"", "All in a temporary folder, with a PostgreSQL of its own, which is as durable as a real one."})
final class HubBench implements Callable<Integer> {
    private static final String STREAM = "application/x-ndjson";

    private final Class<?> application;
    private final Output output;

    @Option(
            names = "--residents",
            paramLabel = "N",
            defaultValue = "20000",
            description = "People living in the district; about 3.3 source records each (default: ${DEFAULT-VALUE}).")
    private int residents;

    @Option(names = "--clients", defaultValue = "8", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    HubBench(Class<?> application, Output output) {
        this.application = application;
        this.output = output;
    }

    /**
     * @param recordsPerSecond landed through the API and resolved, end to end
     * @param copySeconds COPY of the rows that came of it into the same tables and indexes
     */
    @JsonPropertyOrder({"records", "seconds", "recordsPerSecond", "copySeconds", "heapMb", "requests"})
    private record Summary(
            @JsonProperty long records,
            @JsonProperty double seconds,
            @JsonProperty double recordsPerSecond,
            @JsonProperty double copySeconds,
            @JsonProperty long heapMb,
            @JsonProperty Map<String, Figures> requests) {

        List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add("%,d source records landed and resolved in %.1f s: %,.0f a second"
                    .formatted(records, seconds, recordsPerSecond));
            lines.add(
                    "COPY of the same rows into the same tables: %.1f s, %,.0f a second; the hub reaches %.0f %% of it"
                            .formatted(copySeconds, records / copySeconds, 100 * copySeconds / seconds));
            requests.forEach((name, figures) -> lines.add(figures.line(name)));
            lines.add("heap in use: %,d MB".formatted(heapMb));
            return lines;
        }
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("councilhub-bench");
        try {
            var summary = run(folder);
            if (json) output.json(summary);
            else summary.lines().forEach(output::result);
            return 0;
        } finally {
            FileTree.delete(folder);
        }
    }

    private Summary run(Path folder) throws Exception {
        var progress = new ProgressDisplay(output);
        var installation =
                new Installation(folder.resolve("data"), Installation.home().resolve("config"));
        var streams = RecordStreams.write(
                new Borough(1, residents, 0),
                installation.config().resolve("sources"),
                folder.resolve("streams"),
                progress);
        try (var hub = Hub.start(application, installation, settings(folder))) {
            var requests = new LinkedHashMap<String, Figures>();
            double took = bringIn(hub, streams, requests, progress);
            measure(hub, requests, progress);
            var copy = CopiedTables.seconds(hub.get(DataSource.class), progress);
            return new Summary(streams.records(), took, streams.records() / took, copy, usedHeap() >> 20, requests);
        }
    }

    private static Map<String, Object> settings(Path folder) {
        var settings = new TreeMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("councilhub.pull", false);
        settings.put("councilhub.api.requests-per-second", 0);
        settings.put("councilhub.publish", false);
        settings.put("logging.file.name", folder.resolve("hub.log"));
        settings.put("logging.threshold.console", "error");
        return settings;
    }

    private static HubLoad load(Hub hub, String client, String purpose) {
        var token = hub.get(DevelopmentTokens.class).issue(client).value();
        return new HubLoad("http://localhost:" + hub.port(), token, purpose);
    }

    /** All streams, one after the other, while one client reads what is there already. */
    private double bringIn(Hub hub, RecordStreams streams, Map<String, Figures> requests, ProgressDisplay progress)
            throws Exception {
        long start = System.nanoTime();
        var sender = Thread.ofPlatform().name("bench-sender").start(() -> send(hub, streams, progress));
        var meanwhile = new MeanwhileReads(hub.get(DataSource.class), load(hub, "explorer", "single-view"));
        while (sender.isAlive() || hub.get(Pending.class).countAll() > 0) {
            meanwhile.readForAWhile();
            hub.checkRunning();
        }
        double took = (System.nanoTime() - start) / 1e9;
        requests.put("GET golden during the import", meanwhile.figures());
        return took;
    }

    private static void send(Hub hub, RecordStreams streams, ProgressDisplay progress) {
        try (var client = HubLoad.client()) {
            for (var stream : streams.bySource().entrySet()) {
                progress.at("sending " + stream.getKey(), 0, 0);
                var load = load(hub, stream.getKey(), "single-view");
                HubLoad.answer(
                        client,
                        load.post(
                                "/v1/sources/%s/records".formatted(stream.getKey()),
                                STREAM,
                                BodyPublishers.ofFile(stream.getValue())));
            }
        } catch (IOException e) {
            throw new CommandFailed("the records could not be sent: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Hub hub, Map<String, Figures> requests, ProgressDisplay progress) throws Exception {
        var people = Sample.of(JdbcClient.create(hub.get(DataSource.class)));
        var reader = load(hub, "explorer", "single-view");
        measure(
                "public page (no row, token or audit)",
                requests,
                progress,
                (random) -> (client, number) -> HubLoad.answer(client, reader.get("/.well-known/jwks.json")));
        measure(
                "GET golden by id",
                requests,
                progress,
                (random) -> (client, number) ->
                        HubLoad.answer(client, reader.get("/v1/golden/person/" + people.id(random))));
        requests.put(
                "the same row by JDBC",
                HubLoad.during(
                        Duration.ofSeconds(seconds),
                        clients,
                        client -> people.byJdbc(hub.get(DataSource.class), new Random(client))));
        measure(
                "POST match",
                requests,
                progress,
                (random) -> (client, number) -> HubLoad.answer(client, reader.post("/v1/match", people.match(random))));
        measure(
                "POST search",
                requests,
                progress,
                (random) ->
                        (client, number) -> HubLoad.answer(client, reader.post("/v1/search", people.search(random))));
        var writer = load(hub, "customer-accounts", "single-view");
        measure(
                "POST record ?wait=resolved",
                requests,
                progress,
                (random) -> (client, number) -> HubLoad.answer(
                        client,
                        writer.post("/v1/sources/customer-accounts/records?wait=resolved", people.newRecord(random))));
    }

    private interface Asking {
        HubLoad.Question by(Random random);
    }

    /** A third of the time first, until the JVM has compiled what it takes. */
    private void measure(String name, Map<String, Figures> requests, ProgressDisplay progress, Asking asking)
            throws InterruptedException {
        progress.at(name, 0, 0);
        HubLoad.during(Duration.ofSeconds(Math.max(1, seconds / 3)), clients, client -> asking.by(new Random(client)));
        requests.put(
                name,
                HubLoad.during(Duration.ofSeconds(seconds), clients, client -> asking.by(new Random(1000 + client))));
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** People who are there, to be asked for. */
    private record Sample(List<UUID> ids, List<String> contents) {
        private static final int MOST = 5000;

        static Sample of(JdbcClient jdbc) {
            var ids = jdbc.sql("""
                            select id from golden_record where type = 'person' and live
                            order by hashtextextended(id::text, 1) limit :most
                            """)
                    .param("most", MOST)
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list();
            var contents = jdbc.sql("""
                            select content from source_record where type = 'person' and content is not null
                            order by hashtextextended(public_id::text, 1) limit :most
                            """)
                    .param("most", MOST)
                    .query((row, number) -> row.getString("content"))
                    .list();
            return new Sample(ids, contents);
        }

        UUID id(Random random) {
            return ids.get(random.nextInt(ids.size()));
        }

        HubLoad.Question byJdbc(DataSource database, Random random) {
            var jdbc = JdbcClient.create(database);
            return (client, number) -> jdbc.sql("select body from golden_record where id = :id")
                    .param("id", id(random))
                    .query((row, n) -> row.getString("body"))
                    .single();
        }

        private String content(Random random) {
            return contents.get(random.nextInt(contents.size()));
        }

        String match(Random random) {
            return "{\"queries\": {\"a\": {\"type\": \"person\", \"content\": %s}}}".formatted(content(random));
        }

        String search(Random random) {
            var content = RecordJson.mapper().readTree(content(random));
            var text = "%s %s"
                    .formatted(
                            content.at("/name/surname").asString("smith"),
                            content.at("/address/postcode").asString(""));
            return RecordJson.mapper().writeValueAsString(Map.of("type", "person", "text", text.strip()));
        }

        String newRecord(Random random) {
            return "{\"type\": \"person\", \"key\": \"bench %s\", \"version\": 1, \"content\": %s}"
                    .formatted(UUID.randomUUID(), content(random));
        }
    }
}

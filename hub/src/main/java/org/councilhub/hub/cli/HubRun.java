package org.councilhub.hub.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.hub.access.DevelopmentTokens;
import org.councilhub.hub.cli.HubFigures.Requests;
import org.councilhub.hub.load.ClientProcess;
import org.councilhub.hub.load.Load;
import org.councilhub.hub.load.Load.Request;
import org.councilhub.hub.load.Measured;
import org.councilhub.hub.sources.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run of {@link HubBench}: a hub from empty to full, and then under load. */
record HubRun(Class<?> application, int residents, int clients, int seconds, ProgressDisplay progress) {
    private static final String READER = "explorer";
    private static final String WRITER = "customer-accounts";
    private static final String PURPOSE = "single-view";
    private static final int NEW_A_SECOND = 3000; // as many as are ready to be sent
    private static final double A_WHILE = 2; // seconds
    private static final long BETWEEN = 50; // milliseconds

    HubFigures in(Path folder) throws Exception {
        var installation =
                new Installation(folder.resolve("data"), Installation.home().resolve("config"));
        var streams = RecordStreams.write(
                new Borough(1, residents, 0),
                installation.config().resolve("sources"),
                folder.resolve("streams"),
                progress);
        try (var hub = Hub.start(application, installation, settings(folder), LeanestEndpoint.class);
                var process = ClientProcess.start()) {
            var database = hub.get(DataSource.class);
            var asking = new Asking(hub, process, Files.createDirectories(folder.resolve("requests")));
            var requests = new LinkedHashMap<String, Requests>();
            var before = ProcessorTime.now(database);
            double took = bringIn(hub, streams, asking, requests);
            var used = ProcessorTime.now(database).since(before);
            measure(asking, requests);
            var copy = CopiedTables.seconds(database, progress);
            return new HubFigures(
                    streams.records(),
                    took,
                    used.hub(),
                    used.postgres(),
                    copy,
                    usedHeap() >> 20,
                    largest() >> 10,
                    requests);
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

    private record Asking(Hub hub, ClientProcess process, Path folder) {
        Measured ask(String client, List<Request> requests, Rhythm rhythm) throws IOException {
            var file = Load.write(folder.resolve("requests.ndjson"), requests);
            var token = hub.get(DevelopmentTokens.class).issue(client).value();
            return process.measure(new Load(
                    hub.port(),
                    token,
                    PURPOSE,
                    file.toString(),
                    rhythm.clients(),
                    rhythm.warmUp(),
                    rhythm.seconds(),
                    rhythm.pause(),
                    rhythm.once()));
        }
    }

    private record Rhythm(int clients, double warmUp, double seconds, long pause, boolean once) {}

    /** All streams, one after the other, while one client reads, and now and then writes, twenty times a second. */
    private double bringIn(Hub hub, RecordStreams streams, Asking asking, Map<String, Requests> requests)
            throws Exception {
        var jdbc = JdbcClient.create(hub.get(DataSource.class));
        var reads = new ArrayList<Measured>();
        var writes = new ArrayList<Measured>();
        double took;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Double> imported = threads.submit(() -> bringIn(hub, streams));
            while (!imported.isDone()) {
                var people = BenchPeople.of(jdbc);
                if (people.ids().isEmpty()) Thread.sleep(BETWEEN);
                else meanwhile(people, asking, reads, writes);
            }
            took = imported.get();
        }
        if (!reads.isEmpty()) {
            requests.put("GET golden during the import", new Requests(Measured.figures(reads), 0));
            requests.put("one record ?wait=resolved meanwhile", new Requests(Measured.figures(writes), 0));
        }
        return took;
    }

    private double bringIn(Hub hub, RecordStreams streams) throws IOException, InterruptedException {
        long start = System.nanoTime();
        new StreamSender(hub, streams, progress).send();
        while (hub.get(Pending.class).countAll() > 0) {
            Thread.sleep(BETWEEN);
            hub.checkRunning();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void meanwhile(BenchPeople people, Asking asking, List<Measured> reads, List<Measured> writes)
            throws IOException {
        reads.add(asking.ask(READER, people.gets("/v1/golden/person/"), new Rhythm(1, 0, A_WHILE, BETWEEN, false)));
        writes.add(asking.ask(WRITER, people.newRecords(WRITER, 100), new Rhythm(1, 0, A_WHILE, BETWEEN, true)));
    }

    private void measure(Asking asking, Map<String, Requests> requests) throws IOException {
        var people = BenchPeople.of(JdbcClient.create(asking.hub().get(DataSource.class)));
        measure(HubFigures.LEANEST, READER, people.gets(LeanestEndpoint.PATH), false, asking, requests);
        measure(HubFigures.GOLDEN, READER, people.gets("/v1/golden/person/"), false, asking, requests);
        measure("POST match", READER, people.matches(), false, asking, requests);
        measure("POST search", READER, people.searches(), false, asking, requests);
        var fresh = people.newRecords(WRITER, NEW_A_SECOND * seconds);
        measure("POST record ?wait=resolved", WRITER, fresh, true, asking, requests);
    }

    /** A half of the time first, until the JVM has compiled what it takes. */
    private void measure(
            String name, String client, List<Request> all, boolean once, Asking asking, Map<String, Requests> requests)
            throws IOException {
        progress.at(name, 0, 0);
        var database = asking.hub().get(DataSource.class);
        int warming = once ? all.size() / 3 : all.size();
        asking.ask(client, all.subList(0, warming), new Rhythm(clients, 0, Math.max(1, seconds / 2.0), 0, once));
        var before = ProcessorTime.now(database);
        var figures = asking.ask(
                        client, once ? all.subList(warming, all.size()) : all, new Rhythm(clients, 0, seconds, 0, once))
                .figures();
        var used = ProcessorTime.now(database).since(before);
        requests.put(name, new Requests(figures, 1e6 * used.both() / Math.max(1, figures.requests())));
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Of this process so far, in kilobytes; 0 where the system does not tell. */
    private static long largest() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}

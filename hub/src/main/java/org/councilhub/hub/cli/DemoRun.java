package org.councilhub.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.councilhub.adapters.feeds.SourceRoutes;
import org.councilhub.adapters.pull.PullStatus;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.cli.Failures.CommandFailed;
import org.councilhub.hub.sources.Figures;
import org.councilhub.hub.sources.Pending;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until everything has been pulled and matched, and counts what came of it.
 *
 * @param expected source records that are there to be pulled, for the progress
 * @param truth which records belong together, see {@link Truth}; a type without is not compared
 */
record DemoRun(Hub hub, long expected, Map<RecordType, Path> truth, ProgressDisplay progress) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    DemoSummary await() throws InterruptedException, SQLException, IOException {
        awaitPulls();
        new Resolving(hub, progress).await(hub.get(Pending.class)::countAll);
        double seconds = hub.get(CamelContext.class).getUptime().toMillis() / 1000.0;
        return summary(hub.get(Figures.class).count(), seconds);
    }

    private void awaitPulls() throws InterruptedException {
        var routes = hub.get(SourceRoutes.class);
        long troubleSince = System.nanoTime();
        for (var pulls = routes.status(); !complete(pulls); pulls = routes.status()) {
            var trouble =
                    pulls.stream().flatMap(pull -> pull.problem().stream()).findFirst();
            if (trouble.isEmpty()) troubleSince = System.nanoTime();
            else if (System.nanoTime() - troubleSince > PATIENCE.toNanos()) throw new CommandFailed(trouble.get());
            long landed =
                    pulls.stream().mapToLong(pull -> pull.tally().records()).sum();
            progress.at("pulling", landed, Math.min(0.99, (double) landed / Math.max(1, expected)));
            Thread.sleep(BETWEEN_LOOKS);
            hub.checkRunning();
        }
        progress.at(
                "pulling",
                routes.status().stream()
                        .mapToLong(pull -> pull.tally().records())
                        .sum(),
                1);
    }

    private static boolean complete(List<PullStatus> pulls) {
        return pulls.stream().allMatch(pull -> pull.completed() > 0);
    }

    private DemoSummary summary(Figures.Count count, double seconds) throws SQLException, IOException {
        long records =
                count.sources().stream().mapToLong(Figures.OfSource::records).sum();
        var golden = new LinkedHashMap<String, Long>();
        count.types().forEach(type -> golden.put(type.type().word(), type.golden()));
        long merged = count.types().stream()
                .mapToLong(type -> type.members() - type.golden())
                .sum();
        long quarantined =
                count.quarantined().values().stream().mapToLong(Long::longValue).sum();
        long perSecond = Math.round(records / Math.max(seconds, 0.001));
        return new DemoSummary(
                records, golden, merged, doubts(), quarantined, seconds, perSecond, accuracy(), sources(count));
    }

    private long doubts() {
        return JdbcClient.create(hub.get(DataSource.class))
                .sql("select count(*) from doubt")
                .query(Long.class)
                .single();
    }

    private Map<String, Accuracy> accuracy() throws SQLException, IOException {
        var database = hub.get(DataSource.class);
        var accuracy = new LinkedHashMap<String, Accuracy>();
        for (var known : truth.entrySet())
            accuracy.put(known.getKey().word(), Truth.compare(database, known.getKey(), known.getValue()));
        return accuracy;
    }

    private List<DemoSummary.Source> sources(Figures.Count count) {
        Map<String, Long> records = count.sources().stream()
                .collect(Collectors.groupingBy(
                        Figures.OfSource::source, Collectors.summingLong(Figures.OfSource::records)));
        return hub.get(SourceSystems.class).all().stream()
                .filter(system -> records.containsKey(system.name()))
                .map((SourceSystem system) -> new DemoSummary.Source(
                        system.name(),
                        system.feed().protocol(),
                        records.getOrDefault(system.name(), 0L),
                        count.quarantined().getOrDefault(system.name(), 0L)))
                .toList();
    }
}

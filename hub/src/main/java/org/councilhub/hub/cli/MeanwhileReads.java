package org.councilhub.hub.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;
import org.councilhub.hub.cli.HubLoad.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One client that reads golden records, twenty a second, while others come in. */
final class MeanwhileReads {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int A_WHILE = 20;

    private final JdbcClient jdbc;
    private final HubLoad load;
    private final HttpClient client = HubLoad.client();
    private final Histogram times = new Histogram(Duration.ofMinutes(5).toNanos(), 3);
    private final long start = System.nanoTime();

    MeanwhileReads(DataSource database, HubLoad load) {
        this.jdbc = JdbcClient.create(database);
        this.load = load;
    }

    void readForAWhile() throws IOException, InterruptedException {
        var there = jdbc.sql("select id from golden_record where type = 'person' and live limit 1000")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        for (int i = 0; i < A_WHILE; i++) {
            Thread.sleep(BETWEEN);
            if (there.isEmpty()) continue;
            long before = System.nanoTime();
            HubLoad.answer(client, load.get("/v1/golden/person/" + there.get((i * 37) % there.size())));
            times.recordValue(System.nanoTime() - before);
        }
    }

    Figures figures() {
        client.close();
        return Figures.of(times, Duration.ofNanos(System.nanoTime() - start));
    }
}

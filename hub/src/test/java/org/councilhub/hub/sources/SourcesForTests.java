package org.councilhub.hub.sources;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.councilhub.hub.postgres.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The room on a database of its own, without a Spring context. */
final class SourcesForTests {
    final DataSource dataSource = PostgresForTests.freshDatabase().dataSource();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final Pending pending = new Pending(jdbc);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Landing landing = new Landing(
            new StoredRecords(jdbc),
            new Tombstones(jdbc),
            pending,
            new Quarantine(jdbc),
            new FeedPositions(jdbc),
            new DataSourceTransactionManager(dataSource),
            meters);

    SourcesForTests() {
        Flyway.configure().dataSource(dataSource).load().migrate();
    }

    void empty() {
        for (String table :
                List.of("source_record_version", "pending", "quarantined_row", "feed_position", "source_record"))
            jdbc.sql("delete from " + table).update();
    }

    /** All that order of arrival must not change: current contents with their versions, and history. */
    String everything() {
        var current = jdbc.sql("select source, type, key, since, version, content from source_record order by 1, 2, 3")
                .query()
                .listOfRows();
        var history = jdbc.sql("""
                        select source, type, key, v.since, v.version, v.content
                        from source_record_version v join source_record r on r.id = v.record_id
                        where not overruled order by 1, 2, 3, 5
                        """).query().listOfRows();
        return List.of(current, history).stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}

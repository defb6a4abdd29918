package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader that is paused in the middle of its work, and wakes beside its successor, writes nothing of its own. */
class StoppedLeaderIT {
    private static final int RESIDENTS = 1200;
    private static final int AT_ONCE = 250;
    private static final String[] QUICK = {"councilhub.resolve.lease=1s", "councilhub.resolve.batch=50"};

    @TempDir
    private Path folder;

    @Test
    void theStandbyTakesOverAndTheOneThatWakesChangesNothing() throws Exception {
        var records = BoroughRecords.write(folder.resolve("extracts"), 13, RESIDENTS, 0).bySource().stream()
                .flatMap(List::stream)
                .toList();
        var half = records.size() / 2;
        Picture undisturbed;
        try (var hub = new HubInstance(PostgresForTests.freshDatabase(), folder.resolve("undisturbed"))) {
            land(hub, records);
            undisturbed = hub.resolved();
        }

        var database = PostgresForTests.freshDatabase();
        try (var desk = new HubInstance(database, folder.resolve("desk"), "councilhub.resolve.enabled=false");
                var first = HubProcess.resolving("first", database, folder.resolve("first"), QUICK)) {
            awaitLeader(desk.jdbc, "first");
            try (var second = HubProcess.resolving("second", database, folder.resolve("second"), QUICK)) {
                land(desk, records.subList(0, half));
                awaitSomeBatches(desk.jdbc);
                first.stop();
                awaitLeader(desk.jdbc, "second");
                land(desk, records.subList(half, records.size()));
                desk.awaitResolved();
                var whileStopped = Picture.of(desk.jdbc);

                first.wake();
                desk.resolveAllAgain(); // work for whoever thinks that it leads
                desk.awaitResolved();

                assertThat(whileStopped).isEqualTo(undisturbed);
                assertThat(desk.resolved()).isEqualTo(undisturbed);
                assertThat(first.isAlive()).isTrue();
                assertThat(second.isAlive()).isTrue();
            }
        }
    }

    private static void land(HubInstance hub, List<SourceRecord> records) {
        for (int from = 0; from < records.size(); from += AT_ONCE)
            hub.landing.land(records.subList(from, Math.min(records.size(), from + AT_ONCE)));
    }

    /** Of all types, so that the whole of the work is in one process's hands. */
    private static void awaitLeader(JdbcClient jdbc, String name) {
        await().atMost(HubInstance.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        jdbc.sql("""
                        select count(*) from pg_locks l join pg_stat_activity a using (pid)
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and a.application_name = :name
                          and l.database = (select oid from pg_database where datname = current_database())
                        """).param("name", name).query(Long.class).single() == RecordType.values().length);
    }

    private static void awaitSomeBatches(JdbcClient jdbc) {
        await().atMost(HubInstance.PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> jdbc.sql("select max(batch) from resolver")
                                .query(Long.class)
                                .single()
                        >= 2);
    }
}

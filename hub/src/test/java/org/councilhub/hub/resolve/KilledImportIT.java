package org.councilhub.hub.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.councilhub.hub.postgres.PostgresForTests;
import org.councilhub.hub.postgres.PostgresForTests.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code kill -9} of the hub in the middle of an import: started again, it ends where an undisturbed run ends. */
class KilledImportIT {
    private static final int RESIDENTS = 1500;
    private static final int KILLS = Boolean.getBoolean("councilhub.long") ? 25 : 1;
    private static final String SOURCE = "council-tax";

    @TempDir
    private Path folder;

    @Test
    void killedWhileItLandsAndWhileItResolvesItEndsAsAnUndisturbedRun() throws Exception {
        var borough = BoroughRecords.write(folder.resolve("extracts"), 11, RESIDENTS, 0);
        var records = borough.bySource().stream()
                .filter(extract -> extract.getFirst().id().source().equals(SOURCE))
                .findFirst()
                .orElseThrow();
        var ids = records.stream().map(record -> record.id()).distinct().count();
        Picture undisturbed;
        try (var hub = new HubInstance(PostgresForTests.freshDatabase(), folder.resolve("undisturbed"))) {
            hub.landing.land(records);
            undisturbed = hub.resolved();
        }

        var random = new Random(11);
        for (int kill = 0; kill < KILLS; kill++) {
            var database = PostgresForTests.freshDatabase();
            var data = folder.resolve("killed-" + kill);
            killWhen("source_record", 1 + random.nextLong(ids - 1), borough.extract(SOURCE), database, data);
            killWhen("membership", 1 + random.nextLong(ids - 1), borough.extract(SOURCE), database, data);

            try (var again = start(borough.extract(SOURCE), database, data)) {
                assertThat(again.exitCode()).isZero();
            }
            assertThat(Picture.of(JdbcClient.create(database.dataSource())))
                    .as("kill %d", kill)
                    .isEqualTo(undisturbed);
        }
    }

    private static HubProcess start(Path extract, Database database, Path data) throws Exception {
        return HubProcess.command(database, data, "import", extract.toString(), "--source", SOURCE);
    }

    /** Kills it as soon as the table has so many rows; an import that was quicker than this look has ended by then. */
    private static void killWhen(String table, long rows, Path extract, Database database, Path data) throws Exception {
        var jdbc = JdbcClient.create(database.dataSource());
        try (var hub = start(extract, database, data)) {
            await().atMost(HubInstance.PATIENCE.multipliedBy(5))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> !hub.isAlive() || count(jdbc, table) >= rows);
            hub.kill();
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        boolean isThere = jdbc.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
        return isThere
                ? jdbc.sql("select count(*) from " + table).query(Long.class).single()
                : 0;
    }
}

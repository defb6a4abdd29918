package org.councilhub.batch.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.batch.report.ImportReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class NightlyImportIT {
    @TempDir
    private static Path server;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    private DataSource database;
    private SourceSystem library;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = JobsForTests.startPostgres(server);
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void emptyDatabase() throws IOException {
        database = JobsForTests.dataSource(postgres.getPort());
        JdbcClient.create(database)
                .sql("drop schema public cascade; create schema public")
                .update();
        JobsForTests.createTables(database);
        Library.declare(folder.resolve("sources"));
        library = Library.system(folder.resolve("sources"));
    }

    @Test
    void landsEveryRowAndCountsWhatItDid() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 2_500);

        var report = done(run(file, new LandingTable(database)));

        assertThat(report.records()).isEqualTo(counts(2_500, 0, 0));
        assertThat(report.rows()).isEqualTo(2_500);
        assertThat(report.resumedAfter()).isZero();
        assertThat(landed()).isEqualTo(2_500);
    }

    @Test
    void changesNothingTheSecondTimeAndOnlyWhatIsNewInTheNextExtract() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 3);
        run(file, new LandingTable(database));

        assertThat(done(run(file, new LandingTable(database))).records()).isEqualTo(counts(0, 0, 3));

        Files.writeString(file, Library.HEADER + "1,Reader1\n2,Renamed\n3,Reader3\n4,Reader4\n");
        assertThat(done(run(file, new LandingTable(database))).records()).isEqualTo(counts(1, 1, 2));
    }

    @Test
    void goesOnAfterTheLastChunkThatLandedWhenItBroke() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 4_321);
        var breaking = new LandingTable(database, 3, () -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThat(run(file, breaking))
                .isInstanceOfSatisfying(
                        ImportOutcome.Failed.class,
                        failed -> assertThat(failed.cause()).hasStackTraceContaining("the disk is full"));
        assertThat(landed()).isEqualTo(2_000);

        var report = done(run(file, new LandingTable(database)));
        assertThat(report.resumedAfter()).isEqualTo(2_000);
        assertThat(report.rows()).isEqualTo(4_321);
        assertThat(report.records()).isEqualTo(counts(4_321, 0, 0));
        assertThat(landed()).isEqualTo(4_321);
    }

    @Test
    void goesOnAfterItsProcessWasKilledEvenTwice() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 6_000);
        for (int kill = 1; kill <= 2; kill++) {
            assertThat(KilledImport.run(postgres.getPort(), folder.resolve("sources"), file))
                    .isEqualTo(KilledImport.EXIT_CODE);
            assertThat(landed()).isEqualTo(2_000L * kill);
        }

        var report = done(run(file, new LandingTable(database)));

        assertThat(report.resumedAfter()).isEqualTo(4_000);
        assertThat(report.records()).isEqualTo(counts(6_000, 0, 0));
        assertThat(landed()).isEqualTo(6_000);
    }

    @Test
    void reportsWhatWasDoneWhenItsProcessWasKilledAfterTheLastRow() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 2_500);
        run(file, new LandingTable(database));
        JdbcClient.create(database)
                .sql("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null")
                .update();

        var report = done(run(file, new LandingTable(database)));

        assertThat(report.rows()).isEqualTo(2_500);
        assertThat(report.resumedAfter()).isEqualTo(2_500);
        assertThat(report.records()).isEqualTo(counts(2_500, 0, 0));
    }

    @Test
    void beginsAnewWhenTheFileHasOtherBytesThanTheBrokenOne() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 3_000);
        run(file, new LandingTable(database, 2, () -> {
            throw new IllegalStateException("the disk is full");
        }));

        var report = done(run(Library.extract(file, 2_999), new LandingTable(database)));

        assertThat(report.resumedAfter()).isZero();
        assertThat(report.records()).isEqualTo(counts(1_999, 0, 1_000));
    }

    @Test
    void putsBadRowsIntoQuarantineWithTheirLinesAndGoesOn() throws Exception {
        var file = folder.resolve("readers.csv");
        Files.write(
                file,
                (Library.HEADER + "1,Amy\n2\n3,\"Ada\n4,Eve\n5,Zo\u00eb\n6,Al\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        var report = done(run(file, new LandingTable(database)));

        assertThat(report.records()).isEqualTo(counts(3, 0, 0));
        assertThat(report.quarantined()).isEqualTo(3);
        assertThat(JdbcClient.create(database)
                        .sql("select line from quarantined order by line")
                        .query(Long.class)
                        .list())
                .containsExactly(3L, 4L, 6L);
    }

    @Test
    void refusesAnEmptyFileAndAWrongHeader() throws Exception {
        var empty = Files.createFile(folder.resolve("empty.csv"));
        var strange = Files.writeString(folder.resolve("strange.csv"), "a,b\n1,Amy\n");

        assertThat(run(empty, new LandingTable(database)))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("empty.csv is empty"));
        assertThat(run(strange, new LandingTable(database)))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("strange.csv:1: illegal header"));
    }

    @Test
    void leavesASourceAloneThatIsBeingImported() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 1);
        try (var lock = SourceLock.take(database, "library").orElseThrow()) {
            assertThat(run(file, new LandingTable(database))).isEqualTo(new ImportOutcome.Busy());
            assertThat(lock).isNotNull();
        }
        assertThat(run(file, new LandingTable(database))).isInstanceOf(ImportOutcome.Done.class);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        var file = Library.extract(folder.resolve("readers.csv"), 2_500);
        var told = new ArrayList<Long>();

        JobsForTests.nightlyImport(database, new LandingTable(database))
                .run(library, file, (rows, share) -> told.add(rows));

        assertThat(told).isEqualTo(List.of(1_000L, 2_000L, 2_500L));
    }

    private ImportOutcome run(Path file, LandingTable landing) throws Exception {
        return JobsForTests.nightlyImport(database, landing).run(library, file, Progress.SILENT);
    }

    private static ImportReport done(ImportOutcome outcome) {
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return ((ImportOutcome.Done) outcome).report();
    }

    private long landed() {
        return JdbcClient.create(database)
                .sql("select count(*) from landed")
                .query(Long.class)
                .single();
    }

    private static Map<State, Long> counts(long fresh, long changed, long unchanged) {
        return Map.of(
                State.NEW,
                fresh,
                State.CHANGED,
                changed,
                State.UNCHANGED,
                unchanged,
                State.STALE,
                0L,
                State.DELETED,
                0L,
                State.ERASED,
                0L);
    }
}

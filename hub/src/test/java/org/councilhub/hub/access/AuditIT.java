package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.folders.Folders;
import org.councilhub.hub.postgres.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class AuditIT {
    private static final Caller CALLER = new Caller(
            "explorer",
            Set.of("reader"),
            Optional.of("single-view"),
            "GET /v1/golden/{type}/{id}",
            AgreementsInForce.NONE);

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @TempDir
    private Path data;

    private AuditHeads heads;
    private AuditLog log;
    private Audit audit;

    @BeforeEach
    void start() {
        Flyway.configure().dataSource(database).load().migrate();
        heads = new AuditHeads(new Folders(data, Path.of("../config")));
        log = new AuditLog(database, heads, new SimpleMeterRegistry());
        var systems = SourceSystems.read(Path.of("../config/sources"));
        var rules = new AgreementRules(Purposes.read(Path.of("../config")), systems);
        audit = new Audit(
                log,
                new Agreements(
                        new StoredAgreements(jdbc),
                        new AgreementFiles(new Folders(data, Path.of("../config")), rules),
                        systems,
                        new DataSourceTransactionManager(database)));
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void writesWhoReadWhatForWhichPurpose() {
        var id = UUID.randomUUID();
        audit.read(CALLER, RecordType.PERSON, List.of(id), List.of("name", "birthDate", "name"));

        var row = jdbc.sql("select * from audit_entry").query().singleRow();
        assertThat(row)
                .containsEntry("number", 1L)
                .containsEntry("action", "READ")
                .containsEntry("client", "explorer")
                .containsEntry("purpose", "single-view")
                .containsEntry("operation", "GET /v1/golden/{type}/{id}")
                .containsEntry("type", "person");
        assertThat(jdbc.sql("select records = array[:id::uuid] and attributes = '{birthDate,name}' from audit_entry")
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void numbersTheEntriesOfManyAtOnceWithoutGaps() throws InterruptedException {
        Callable<Void> read = () -> {
            audit.read(CALLER, RecordType.PERSON, List.of(UUID.randomUUID()), List.of("name"));
            return null;
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.invokeAll(IntStream.range(0, 400).mapToObj(i -> read).toList())
                    .forEach(read1 -> assertThat(read1.state()).isEqualTo(Future.State.SUCCESS));
        }
        assertThat(jdbc.sql("select number from audit_entry order by number")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(jdbc.sql("select count(distinct chain) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesTheReadThatItCannotWriteDownAndGoesOnAfterwards() {
        jdbc.sql("alter table audit_entry rename to away").update();
        assertThatThrownBy(() -> audit.read(CALLER, RecordType.PERSON, List.of(), List.of()))
                .isInstanceOf(TransientDataAccessResourceException.class);

        jdbc.sql("alter table away rename to audit_entry").update();
        audit.read(CALLER, RecordType.PERSON, List.of(), List.of());
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void takesNoEntriesWhenItHasStopped() {
        log.stop();
        assertThatThrownBy(() -> audit.read(CALLER, RecordType.PERSON, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class);
        log.start();
    }

    @Test
    void findsNothingWrongWithWhatItWrote() {
        readTimes(5);
        assertThat(verified()).isEmpty();
    }

    @Test
    void findsAnEntryThatWasChangedEvenIfItsHashWasToo() {
        readTimes(5);
        jdbc.sql("update audit_entry set client = 'somebody-else' where number = 3")
                .update();
        assertThat(verified()).containsExactly("entry 3 was changed");
    }

    @Test
    void findsEntriesThatWereTakenOutOfTheMiddle() {
        readTimes(5);
        jdbc.sql("delete from audit_entry where number in (2, 3)").update();
        assertThat(verified()).containsExactly("entries 2 to 3 are missing");
    }

    @Test
    void findsThatTheEndWasCutOff() {
        readTimes(5);
        jdbc.sql("delete from audit_entry where number > 3").update();
        assertThat(verified()).containsExactly("it ends with entry 3, and its signed head is 5: the end was cut off");
        jdbc.sql("delete from audit_entry").update();
        assertThat(verified()).containsExactly("it ends with entry 0, and its signed head is 5: the end was cut off");
    }

    @Test
    void findsAnEndThatSomebodyWroteAnewWithHashesThatFit() {
        readTimes(5);
        jdbc.sql("update audit_entry set client = 'somebody-else' where number = 5")
                .update();
        jdbc.sql("update audit_entry set hash = :hash where number = 5")
                .param("hash", fittingHash())
                .update();
        assertThat(verified()).containsExactly("entry 5 is not the one that was signed: it was written anew");
    }

    @Test
    void findsAHeadThatItDidNotSign() throws IOException {
        readTimes(1);
        try (var files = Files.list(data.resolve("audit"))) {
            var head = files.filter(file -> file.toString().endsWith(".head"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(head, Files.readString(head).replaceFirst(" 1 ", " 2 "));
        }
        assertThat(new AuditVerification(new JdbcTemplate(database), heads)
                        .verify()
                        .faults())
                .singleElement()
                .asString()
                .endsWith("was not written by this instance");
    }

    private void readTimes(int times) {
        for (int i = 0; i < times; i++)
            audit.read(CALLER, RecordType.PERSON, List.of(UUID.randomUUID()), List.of("name"));
        log.stop(); // the last head is signed by then
    }

    /** That of the last entry as it is now, as somebody would compute it who knows how. */
    private byte[] fittingHash() {
        var before = jdbc.sql("select hash from audit_entry where number = 4")
                .query(byte[].class)
                .single();
        return jdbc.sql("select * from audit_entry where number = 5")
                .query((row, number) -> AuditVerification.link(row).hash(before))
                .single();
    }

    /** Without the names of chains. */
    private List<String> verified() {
        return new AuditVerification(new JdbcTemplate(database), heads)
                .verify().faults().stream()
                        .map(fault -> fault.replaceFirst("^audit chain [0-9a-f-]+: ", ""))
                        .toList();
    }
}

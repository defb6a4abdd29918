package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
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
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

class AuditIT {
    private static final Caller CALLER =
            new Caller("explorer", Set.of("reader"), Optional.of("single-view"), "GET /v1/golden/{type}/{id}");

    private final PGSimpleDataSource database = PostgresForTests.freshDatabase().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final AuditLog log = new AuditLog(database, new SimpleMeterRegistry());
    private final Audit audit = new Audit(log);

    @BeforeEach
    void start() throws SQLException {
        try (var connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V4__access.sql"));
        }
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
}

package org.councilhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    private static final Path PROGRAMS = Path.of("target/postgres-programs").toAbsolutePath();

    /** One for all tests, each of which leaves it stopped: making a cluster is what takes the time. */
    @TempDir
    private static Path folder;

    @Test
    void isAsDurableAsARealOne() throws Exception {
        try (var server = open();
                var connection = connect(server)) {
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void refusesAConnectionThatWouldLoseWhatWasAcknowledged() throws Exception {
        try (var server = open();
                var connection = connect(server)) {
            connection.createStatement().execute("set synchronous_commit = off");

            assertThatThrownBy(() -> Durability.check(connection))
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining("synchronous_commit is off");
        }
    }

    @Test
    void asksForThePasswordThatStandsInItsFolder() throws Exception {
        try (var server = open()) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsDataOverAStopAndAStart() throws Exception {
        try (var server = open();
                var connection = connect(server)) {
            connection.createStatement().execute("drop table if exists kept; create table kept as select 7 as number");
        }

        try (var server = open();
                var connection = connect(server)) {
            assertThat(number(connection)).isEqualTo(7);
        }
    }

    @Test
    void stopsWhenTheLastToUseItLeaves() throws Exception {
        var server = open();
        var process = ProcessHandle.of(server.pid()).orElseThrow();

        server.close();

        assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
        assertThat(process.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    @Test
    void startsAgainAfterTheServerItselfWasKilled() throws Exception {
        var server = open();
        try (var connection = connect(server)) {
            connection.createStatement().execute("drop table if exists kept; create table kept as select 7 as number");
        }
        var process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        server.close();

        try (var again = open();
                var connection = connect(again)) {
            assertThat(number(connection)).isEqualTo(7);
        }
    }

    @Test
    void takesNoOtherProcessForItsServerWhenAFileWasLeftBehind() throws Exception {
        open().close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                "%d\n%s\n0\n5432\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), folder.resolve("cluster")));

        try (var server = open();
                var connection = connect(server)) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void isAdoptedAfterItSurvivedAKilledHub() throws Exception {
        var killed = ServerInAnotherProcess.open(folder, PROGRAMS);
        killed.kill();

        try (var server = open();
                var connection = connect(server)) {
            assertThat(server.pid()).isEqualTo(killed.serverPid());
            assertThat(connection.isValid(5)).isTrue();
        }

        assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void goesOnForTheOthersWhenOneLeaves() throws Exception {
        var other = ServerInAnotherProcess.open(folder, PROGRAMS);

        open().close();

        assertThat(Postmaster.of(folder.resolve("cluster")))
                .hasValueSatisfying(server -> assertThat(server.pid()).isEqualTo(other.serverPid()));
        other.leave();
        assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void goesOnForALaterOneWhenTheFirstLeaves() throws Exception {
        var first = ServerInAnotherProcess.open(folder, PROGRAMS);
        try (var server = open();
                var connection = connect(server)) {
            first.leave();

            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(Postmaster.of(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void isDeletedWithItsDataEvenWhenItSurvivedAKilledHub(@TempDir Path other) throws Exception {
        var killed = ServerInAnotherProcess.open(other.resolve("postgres"), PROGRAMS);
        killed.kill();

        PostgresServer.delete(other.resolve("postgres"));

        assertThat(other.resolve("postgres")).doesNotExist();
        assertThat(ProcessHandle.of(killed.serverPid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void isNotDeletedUnderItsUsers() throws Exception {
        var user = ServerInAnotherProcess.open(folder, PROGRAMS);

        assertThatThrownBy(() -> PostgresServer.delete(folder)).hasMessage("The PostgreSQL in %s is in use.", folder);

        user.leave();
        assertThat(folder.resolve("cluster")).exists();
    }

    private PostgresServer open() {
        return PostgresServer.open(folder, PROGRAMS);
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static int number(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select number from kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}

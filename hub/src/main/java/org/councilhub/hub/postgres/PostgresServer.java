package org.councilhub.hub.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL of a data folder, durable like any other: started, or adopted when it runs already (another
 * process uses it, or it survived a killed hub). Closing it stops the server unless somebody else uses it.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "councilhub";
    private static final Duration PATIENCE = Duration.ofMinutes(2); // a crashed server recovers before it answers
    private static final long BETWEEN_ATTEMPTS = Duration.ofMillis(20).toNanos();

    private final Path folder;
    private final Cluster cluster;
    private final Tenancy tenancy;
    private volatile Postmaster postmaster;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PostgresServer(Path folder, Cluster cluster, Tenancy tenancy) {
        this.folder = folder;
        this.cluster = cluster;
        this.tenancy = tenancy;
        this.postmaster = Postmaster.of(cluster.data())
                .orElseThrow(() -> new PostgresFailure(
                        "PostgreSQL in %s has stopped.".formatted(folder), "See server.log in that folder."));
    }

    /**
     * @param folder of the server: its programs, data, password and log
     * @throws PostgresFailure when it cannot run, with what to do
     */
    public static PostgresServer open(Path folder) {
        return open(folder, folder.resolve("programs"));
    }

    /** @param programs where the server's programs are unpacked; several servers can share them */
    static PostgresServer open(Path folder, Path programs) {
        PrivateFolder.makePrivate(folder);
        var cluster = new Cluster(folder, new Programs(Binaries.unpackInto(programs), Unprivileged.find()));
        var tenancy = Tenancy.enter(folder, () -> startOrAdopt(cluster));
        return new PostgresServer(folder, cluster, tenancy);
    }

    /** Deletes the server of this folder with all its data; one that survived a killed hub is stopped first. */
    public static void delete(Path folder) {
        if (!Files.isDirectory(folder)) return;
        boolean alone = Tenancy.enter(folder, () -> {}).leave(folder, () -> {
            Postmaster.of(folder.resolve("cluster")).ifPresent(Postmaster::end);
            PrivateFolder.delete(folder);
        });
        if (!alone)
            throw new PostgresFailure(
                    "The PostgreSQL in %s is in use.".formatted(folder), "End the other programs that use it.");
    }

    public String url() {
        return url(DATABASE);
    }

    /** The server's error details hold the row's values, which can be personal: the driver leaves them out. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?logServerErrorDetail=false".formatted(postmaster.port(), database);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    /** One that has died is started on its old port, where the connections that were lost are made again. */
    void reviveIfDead() {
        var before = postmaster;
        if (closed.get() || before.isAlive()) return;
        LOG.warn("PostgreSQL (process {}) has died: starting it again", before.pid());
        postmaster = tenancy.inTurn(
                folder, () -> Postmaster.of(cluster.data()).orElseGet(() -> cluster.startOn(before.port())));
    }

    long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        boolean stopped = tenancy.leave(folder, cluster::stop);
        LOG.info("PostgreSQL {}", stopped ? "stopped" : "left running for its other users");
    }

    private static void startOrAdopt(Cluster cluster) {
        cluster.createIfAbsent();
        var running = Postmaster.of(cluster.data());
        var postmaster = running.orElseGet(cluster::start);
        try (var connection = connect(cluster, postmaster)) {
            Durability.check(connection);
            createDatabase(connection);
            LOG.info(
                    "PostgreSQL {} {} on 127.0.0.1:{}",
                    connection.getMetaData().getDatabaseProductVersion(),
                    running.isPresent() ? "adopted" : "started",
                    postmaster.port());
        } catch (SQLException e) {
            throw new PostgresFailure(
                    "PostgreSQL in %s does not answer: %s".formatted(cluster.data(), e.getMessage()),
                    "See server.log beside it.",
                    e);
        }
    }

    private static Connection connect(Cluster cluster, Postmaster postmaster) throws SQLException {
        var login = new Properties();
        login.put("user", Cluster.USER);
        login.put("password", cluster.password());
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postmaster.port());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, login);
            } catch (SQLException e) {
                boolean canRecover = postmaster.isAlive() && !isAboutPassword(e);
                if (!canRecover || System.nanoTime() > deadline) throw e;
                LockSupport.parkNanos(BETWEEN_ATTEMPTS);
            }
        }
    }

    private static boolean isAboutPassword(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) statement.execute("create database " + DATABASE);
        }
    }
}

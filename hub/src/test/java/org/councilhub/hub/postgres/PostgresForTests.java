package org.councilhub.hub.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * One durable PostgreSQL for the whole test process, in {@code target}; a test class takes a database of its own from it:
 *
 * <pre>{@code
 * private final PostgresForTests.Database database = PostgresForTests.freshDatabase();
 * }</pre>
 *
 * A test with a Spring context writes {@code @ContextConfiguration(initializers = FreshDatabase.class)} instead.
 */
public final class PostgresForTests {
    private static final PostgresServer SERVER = start();

    private PostgresForTests() {}

    /** An empty database. */
    public record Database(String name, String url, String user, String password) {
        public PGSimpleDataSource dataSource() {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password);
            return source;
        }
    }

    public static Database freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return new Database(name, SERVER.url(name), SERVER.user(), SERVER.password());
    }

    private static PostgresServer start() {
        Path target = Path.of("target").toAbsolutePath();
        var server = PostgresServer.open(target.resolve("postgres"), target.resolve("postgres-programs"));
        // Spring's handlers run after all contexts have closed; a killed test process leaves a server to be adopted
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(SERVER.url(), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare a test database", e);
        }
    }
}

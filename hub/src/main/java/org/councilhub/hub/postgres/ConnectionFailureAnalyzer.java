package org.councilhub.hub.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Tells why a named server cannot be used. Other failures of SQL are not its matter. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private final Environment environment;

    ConnectionFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String url = withoutParameters(environment.getProperty("spring.datasource.url", "the data folder"));
        String user = environment.getProperty("spring.datasource.username", "");
        return switch (state) {
            case "08001", "08004", "08006" ->
                told(
                        "No PostgreSQL answers at %s.".formatted(url),
                        "Start it, or correct spring.datasource.url (environment: SPRING_DATASOURCE_URL).",
                        e);
            case "28P01", "28000" ->
                told(
                        "PostgreSQL at %s refuses user '%s'.".formatted(url, user),
                        "Correct spring.datasource.username and spring.datasource.password"
                                + " (environment: SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD).",
                        e);
            case "3D000" ->
                told(
                        "PostgreSQL at %s has no such database.".formatted(url),
                        "Create it ('createdb NAME'), or correct spring.datasource.url.",
                        e);
            default -> null;
        };
    }

    /** A URL's parameters can hold a password. */
    private static String withoutParameters(String url) {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }

    private static FailureAnalysis told(String problem, String remedy, SQLException cause) {
        return new FailureAnalysis(problem, remedy, cause);
    }
}

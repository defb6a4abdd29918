package org.councilhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class ConnectionFailureIT {
    private final PostgresForTests.Database database = PostgresForTests.freshDatabase();

    @Test
    void saysThatNoServerAnswersAndWhereItWasSought() {
        assertThat(analysis("jdbc:postgresql://127.0.0.1:1/hub?password=secret", "hub", "secret"))
                .satisfies(told -> {
                    assertThat(told.getDescription())
                            .isEqualTo("No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/hub.");
                    assertThat(told.getAction())
                            .isEqualTo(
                                    "Start it, or correct spring.datasource.url (environment: SPRING_DATASOURCE_URL).");
                });
    }

    @Test
    void saysThatThePasswordIsWrong() {
        assertThat(analysis(database.url(), database.user(), "wrong"))
                .satisfies(told -> assertThat(told.getDescription())
                        .startsWith("PostgreSQL at jdbc:postgresql://127.0.0.1:")
                        .endsWith(" refuses user 'councilhub'."));
    }

    @Test
    void saysThatTheDatabaseIsMissing() {
        String url = database.url().replace(database.name(), "nowhere");

        assertThat(analysis(url, database.user(), database.password()))
                .satisfies(told -> assertThat(told.getDescription()).endsWith("/nowhere has no such database."));
    }

    private static @Nullable FailureAnalysis analysis(String url, String user, String password) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", user);
        var failure = catchThrowableOfType(
                SQLException.class,
                () -> DriverManager.getConnection(url, user, password).close());
        return new ConnectionFailureAnalyzer(environment).analyze(new IllegalStateException(failure));
    }
}

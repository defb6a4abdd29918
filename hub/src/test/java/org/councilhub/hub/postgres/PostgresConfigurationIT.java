package org.councilhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilhub.hub.folders.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PostgresConfigurationIT {
    @TempDir
    private static Path data;

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withUserConfiguration(PostgresConfiguration.class)
            .withBean(Folders.class, () -> new Folders(data, data));

    @Test
    void bringsAServerWhenNoneIsNamed() {
        hub.run(context -> assertThat(
                        context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                .isEqualTo(context.getBean(PostgresServer.class).url()));
    }

    @Test
    void bringsNoneWhenOneIsNamed() {
        hub.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/hub")
                .run(context -> assertThat(context).doesNotHaveBean(PostgresServer.class));
    }

    @Test
    void bringsNoneUnderTheProfileProduction() {
        hub.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(PostgresFailure.class)
                        .hasMessage("The embedded PostgreSQL is for trying out; the profile production refuses it."));
    }
}

package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.councilhub.hub.postgres.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServeIT {
    @TempDir
    private Path folder;

    @Test
    void refusesItsOwnDatabaseUnderTheProfileProduction() throws Exception {
        var ran = HubProcess.start(
                        Map.of(
                                "SPRING_PROFILES_ACTIVE", "production",
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", "https://login.example.gov.uk"),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .await();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.result()).isEmpty();
        assertThat(ran.messages())
                .contains("The embedded PostgreSQL is for trying out; the profile production refuses it.");
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void servesOnAPostgresqlThatItIsGiven() throws Exception {
        var database = PostgresForTests.freshDatabase();
        var serving = HubProcess.start(
                Map.of(
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()),
                "serve",
                "--port",
                "0",
                "--data",
                folder.toString());
        await().atMost(Duration.ofMinutes(5))
                .until(() -> !serving.isAlive() || serving.messages().contains("Council Hub serves at"));

        var ran = serving.end();

        assertThat(ran.messages()).contains("Council Hub serves at");
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from golden_record")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhatToDoWhenTheDatabaseCannotBeReached() throws Exception {
        var ran = HubProcess.start(
                        Map.of(
                                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/councilhub",
                                "SPRING_DATASOURCE_USERNAME", "councilhub",
                                "SPRING_DATASOURCE_PASSWORD", "secret"),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .await();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.messages()).contains("SPRING_DATASOURCE_URL").doesNotContain("secret");
    }

    @Test
    void saysWhichKeyOfWhichFileItDoesNotKnow() throws Exception {
        var config = folder.resolve("config");
        copy(Path.of("../config"), config);
        Files.writeString(
                config.resolve("sources/gazetteer.yaml"),
                Files.readString(config.resolve("sources/gazetteer.yaml")) + "\nowners: nobody\n");

        var ran = HubProcess.start(
                        Map.of("COUNCILHUB_FOLDERS_CONFIG", config.toString()),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .await();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.messages())
                .containsPattern("gazetteer\\.yaml:\\d+: .*owners")
                .contains("Correct the file");
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }
}

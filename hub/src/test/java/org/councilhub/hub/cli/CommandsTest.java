package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilhub.hub.cli.CommandLineForTests.run;

import com.nimbusds.jwt.SignedJWT;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilhub.adapters.record.RecordJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    private Path folder;

    /** The module's tests run in its own folder. */
    @BeforeAll
    static void setHome() {
        System.setProperty("councilhub.home", "..");
    }

    @AfterAll
    static void clearHome() {
        System.clearProperty("councilhub.home");
    }

    @Test
    void listsTheCommandsWhenThereIsNone() {
        var ran = run();

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.result()).contains("Usage: councilhub", "  test ", "  serve ", "  simulate ", "  token ");
        assertThat(ran.messages()).isEmpty();
    }

    @Test
    void endsWithTwoAtACommandThatDoesNotExist() {
        var ran = run("frobnicate");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.result()).isEmpty();
        assertThat(ran.messages()).contains("'frobnicate'");
    }

    @Test
    void helpsWithEveryCommand() {
        for (String command : List.of("serve", "simulate", "token", "dedupe", "link", "explain", "evaluate")) {
            var ran = run(command, "--help");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.result()).startsWith("Usage: councilhub " + command);
        }
    }

    @Test
    void printsATokenAndNothingElse() throws Exception {
        var ran = run("token", "--client", "explorer", "--data", folder.toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.messages()).isEmpty();
        assertThat(SignedJWT.parse(ran.result().strip()).getJWTClaimsSet().getSubject())
                .isEqualTo("explorer");
    }

    @Test
    void printsATokenAsOneJsonObject() {
        var ran = run("token", "--client", "explorer", "--json", "--data", folder.toString());

        assertThat(ran.result().strip().lines()).hasSize(1);
        assertThat(RecordJson.mapper().readTree(ran.result()).get("client").asString())
                .isEqualTo("explorer");
    }

    @Test
    void saysWhichClientsThereAre() {
        var ran = run("token", "--client", "nobody", "--data", folder.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.messages()).startsWith("councilhub: unknown client: nobody, must be one of ");
    }

    @Test
    void simulatesABorough() throws Exception {
        var ran = run("simulate", "--residents", "50", "--out", folder.toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.result()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("people.csv")).getFirst())
                .isEqualTo(
                        "record_id,source,given_name,middle_name,surname,dob,house,street,town,postcode,email,phone");
    }

    @Test
    void refusesABoroughWithoutResidents() {
        var ran = run("simulate", "--residents", "0", "--out", folder.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.messages())
                .isEqualToIgnoringNewLines("councilhub: illegal number of residents: 0, must be in [1..12000000]");
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var ran = run("simulate", "--residents", "5", "--out", file.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.messages()).startsWith("councilhub: cannot write into " + file);
    }

    @Test
    void saysBeforeItStartsThatThePortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var ran = run("serve", "--port", String.valueOf(taken.getLocalPort()), "--data", folder.toString());

            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(ran.messages())
                    .isEqualToIgnoringNewLines(
                            "councilhub: port %d is in use. Stop what listens there, or choose another one with --port."
                                    .formatted(taken.getLocalPort()));
        }
    }
}

package org.councilhub.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.councilhub.adapters.borough.Borough;
import org.councilhub.adapters.borough.BoroughExtracts;
import org.councilhub.adapters.borough.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private static final String EXTRACT = "housing-register/housing-register-20261101.csv";

    @TempDir
    private static Path data;

    @TempDir
    private static Path borough;

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() throws Exception {
        System.setProperty("councilhub.home", "..");
        BoroughExtracts.of(new Borough(1, 200, 0)).write(borough, Progress.SILENT);
    }

    @AfterAll
    static void clearHome() {
        System.clearProperty("councilhub.home");
    }

    @Test
    void landsResolvesAndReportsAndChangesNothingTheSecondTime() throws Exception {
        long rows = Files.readAllLines(borough.resolve(EXTRACT)).size() - 1L;

        var first = importHere(borough.resolve(EXTRACT), "housing-register");
        var second = importHere(borough.resolve(EXTRACT), "housing-register");

        assertThat(first.exitCode()).as(first.messages()).isZero();
        assertThat(first.json().get("rows").asLong()).isEqualTo(rows);
        assertThat(first.json().get("new").asLong()).isEqualTo(rows);
        assertThat(first.json().get("quarantined").asLong()).isZero();
        assertThat(second.json().get("new").asLong()).isZero();
        assertThat(second.json().get("unchanged").asLong()).isEqualTo(rows);
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void runsBesideAServingHubAndLeavesItRunning(@TempDir Path shared) throws Exception {
        var serving = HubProcess.start(Map.of(), "serve", "--port", "0", "--data", shared.toString());
        await().atMost(Duration.ofMinutes(5))
                .until(() -> !serving.isAlive() || serving.messages().contains("Council Hub serves at"));

        var ran = HubProcess.run(
                "import",
                borough.resolve(EXTRACT).toString(),
                "--source",
                "housing-register",
                "--json",
                "--data",
                shared.toString());

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(serving.isAlive()).isTrue();
        assertThat(shared.resolve("postgres/cluster/postmaster.pid")).exists();
        serving.end();
        assertThat(shared.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNotWhatItShouldBe() throws Exception {
        var strange = Files.writeString(folder.resolve("housing-register-20261102.csv"), "a,b\n1,2\n");

        var ran = importHere(strange, "housing-register");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.result()).isEmpty();
        assertThat(ran.messages())
                .contains("councilhub: housing-register-20261102.csv:1: illegal header: lacks columns [change_type,");
    }

    @Test
    void countsRowsInAnotherEncodingAsQuarantinedAndTakesTheRest() throws Exception {
        var lines = Files.readAllLines(borough.resolve(EXTRACT)).subList(0, 4);
        String latin1 = String.join("\n", lines).replace("\uFEFF", "") + "\n"
                + lines.get(1).replace("I,", "I\u00e9,") + "\n";
        var file = Files.write(
                folder.resolve("housing-register-20261103.csv"), latin1.getBytes(StandardCharsets.ISO_8859_1));

        var ran = importHere(file, "housing-register");

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(ran.json().get("rows").asLong()).isEqualTo(4);
        assertThat(ran.json().get("quarantined").asLong()).isEqualTo(1);
        assertThat(ran.messages()).contains("housing-register-20261103.csv:5: ");
    }

    @Test
    void putsALineOfTwoHundredMegabytesIntoQuarantineAndTakesTheRest() throws Exception {
        var lines = Files.readAllLines(borough.resolve(EXTRACT)).subList(0, 3);
        var file = folder.resolve("housing-register-20261104.csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(lines.get(0) + "\n" + lines.get(1) + "\n");
            for (int megabyte = 0; megabyte < 200; megabyte++) writer.write("x".repeat(1 << 20));
            writer.write("\n" + lines.get(2) + "\n");
        }

        var ran = importHere(file, "housing-register");

        assertThat(ran.exitCode()).as(ran.messages()).isZero();
        assertThat(ran.json().get("rows").asLong()).isEqualTo(3);
        assertThat(ran.json().get("quarantined").asLong()).isEqualTo(1);
    }

    @Test
    void saysWhichSourcesThereAre() {
        var ran = CommandLineForTests.run("import", borough.resolve(EXTRACT).toString(), "--source", "parking");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.messages())
                .isEqualToIgnoringNewLines(
                        "councilhub: unknown source: parking, must be one of business-rates, council-tax, customer-accounts, gazetteer, housing-register (config/sources)");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        var ran = CommandLineForTests.run("import", "nowhere.csv", "--source", "gazetteer");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.messages())
                .isEqualToIgnoringNewLines("councilhub: no such file: nowhere.csv. Correct its name.");
    }

    @Test
    void saysThatNoDatabaseAnswers() throws Exception {
        var ran = HubProcess.start(
                        Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/hub"),
                        "import",
                        borough.resolve(EXTRACT).toString(),
                        "--source",
                        "housing-register",
                        "--json",
                        "--data",
                        folder.toString())
                .await();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.result()).isEmpty();
        assertThat(ran.messages())
                .contains(
                        "No PostgreSQL answers at jdbc:postgresql://127.0.0.1:1/hub.",
                        "Start it, or correct spring.datasource.url (environment: SPRING_DATASOURCE_URL).");
    }

    @Test
    void saysThatTheDataFolderIsAFile() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var ran = CommandLineForTests.run(
                "import",
                borough.resolve(EXTRACT).toString(),
                "--source",
                "housing-register",
                "--data",
                file.toString());

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.messages()).startsWith("councilhub: cannot write into the folder " + file);
    }

    private static HubProcess.Ended importHere(Path file, String source) {
        var ran = CommandLineForTests.run(
                "import", file.toString(), "--source", source, "--json", "--data", data.toString());
        return new HubProcess.Ended(ran.exitCode(), ran.result(), ran.messages());
    }
}

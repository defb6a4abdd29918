package org.councilhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.councilhub.adapters.settings.SettingsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;

class DevelopmentTokensTest {
    @TempDir
    Path data;

    @TempDir
    Path config;

    @BeforeEach
    void twoClients() throws IOException {
        clients("""
                clients:
                  explorer: {title: Somebody, scopes: [reader]}
                  parking: {title: Parking, scopes: ["source:parking", reader]}
                """);
    }

    @Test
    void issuesATokenThatItsOwnDecoderAccepts() {
        var tokens = DevelopmentTokens.in(data, config);
        var token = tokens.issue("parking");
        var jwt = tokens.decoder().decode(token.value());

        assertThat(token.scopes()).containsExactly("source:parking", "reader");
        assertThat(jwt.getClaimAsString("client_id")).isEqualTo("parking");
        assertThat(jwt.getClaimAsString("scope")).isEqualTo("source:parking reader");
        assertThat(jwt.getExpiresAt()).isEqualTo(token.expires());
        assertThat(Duration.between(Instant.now(), token.expires())).isLessThanOrEqualTo(Duration.ofHours(24));
    }

    @Test
    void keepsItsKeySoThatATokenOutlivesTheServer() {
        var token = DevelopmentTokens.in(data, config).issue("explorer");
        assertThat(DevelopmentTokens.in(data, config)
                        .decoder()
                        .decode(token.value())
                        .getSubject())
                .isEqualTo("explorer");
    }

    @Test
    void refusesATokenOfAnotherInstallation(@TempDir Path elsewhere) {
        var foreign = DevelopmentTokens.in(elsewhere, config).issue("explorer").value();
        var decoder = DevelopmentTokens.in(data, config).decoder();
        assertThatThrownBy(() -> decoder.decode(foreign)).isInstanceOf(JwtException.class);
    }

    @Test
    void keepsItsKeyWhereOnlyTheOwnerReadsIt() throws IOException {
        DevelopmentTokens.in(data, config);
        try (var files = Files.list(data.resolve("access"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file).hasFileName("development-key.json");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            });
        }
    }

    @Test
    void agreesOnOneKeyWhenSeveralProcessesStartAtOnce() throws InterruptedException {
        Callable<String> start =
                () -> DevelopmentTokens.in(data, config).publicKeys().toString();
        try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = starters.invokeAll(List.of(start, start, start, start)).stream()
                    .map(Future::resultNow)
                    .distinct();
            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void doesNotShowTheTokenWhereItIsPrinted() {
        var token = DevelopmentTokens.in(data, config).issue("explorer");
        assertThat(token.toString()).contains("explorer").doesNotContain(token.value());
    }

    @Test
    void namesTheClientsWhenAskedForAnother() {
        var tokens = DevelopmentTokens.in(data, config);
        assertThatThrownBy(() -> tokens.issue("nobody"))
                .isInstanceOf(DevelopmentTokens.UnknownClient.class)
                .hasMessage("unknown client: nobody, must be one of explorer, parking (config/clients.yaml)");
    }

    @Test
    void refusesAScopeThatDoesNotExistWithItsLine() throws IOException {
        clients("""
                clients:
                  explorer:
                    title: Somebody
                    scopes: [root]
                """);
        assertThatThrownBy(() -> DevelopmentTokens.in(data, config))
                .isInstanceOf(SettingsException.class)
                .hasMessage("clients.yaml:4: clients.explorer.scopes[1]: illegal scope: root, "
                        + "must be reader, steward, data-protection, admin or source:NAME; correct it");
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Files.createDirectories(data.resolve("access"));
        Files.writeString(data.resolve("access/development-key.json"), "{}");
        assertThatThrownBy(() -> DevelopmentTokens.in(data, config))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith("delete the file, a new one is made");
    }

    private void clients(String yaml) throws IOException {
        Files.writeString(config.resolve("clients.yaml"), yaml);
    }

    @Test
    void theProjectsOwnFilesAreInOrder() {
        var project = Path.of("../config");
        assertThat(Stream.of("explorer", "steward", "operator"))
                .allSatisfy(
                        client -> assertThat(DevelopmentTokens.in(data, project).clients())
                                .contains(client));
        assertThat(Purposes.read(project).permit("single-view")).isTrue();
    }
}

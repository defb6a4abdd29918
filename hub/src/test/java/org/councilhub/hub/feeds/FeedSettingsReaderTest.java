package org.councilhub.hub.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.Secret;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FeedSettingsReaderTest {
    private static final SourceSystems SYSTEMS = SourceSystems.read(Path.of("../config/sources"));

    @Test
    void readsEverySettingOfAFeed() {
        assertThat(read(Map.of(
                        "councilhub.feeds.council-tax.uri", "sftp://hub@files.example.org/outbox",
                        "councilhub.feeds.council-tax.password", "p",
                        "councilhub.feeds.council-tax.key-file", "/keys/id",
                        "councilhub.feeds.council-tax.key-passphrase", "q",
                        "councilhub.feeds.council-tax.known-hosts", "/keys/hosts",
                        "councilhub.feeds.council-tax.api-key", "k",
                        "councilhub.feeds.council-tax.every", "5m",
                        "councilhub.feeds.council-tax.settle", "0s")))
                .isEqualTo(Map.of(
                        "council-tax",
                        new FeedSettings(
                                URI.create("sftp://hub@files.example.org/outbox"),
                                Optional.of(new Secret("p")),
                                Optional.of(Path.of("/keys/id")),
                                Optional.of(new Secret("q")),
                                Optional.of(Path.of("/keys/hosts")),
                                Optional.of(new Secret("k")),
                                Optional.of(Duration.ofMinutes(5)),
                                Optional.of(Duration.ZERO))));
    }

    @Test
    void readsTheEnvironmentWhichHasNoHyphens() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "COUNCILHUB_FEEDS_COUNCIL_TAX_URI", "sftp://a@b/c",
                                "COUNCILHUB_FEEDS_HOUSINGREGISTER_URI", "sftp://d@e/f")));

        assertThat(FeedSettingsReader.read(environment, SYSTEMS))
                .isEqualTo(Map.of(
                        "council-tax", FeedSettings.at(URI.create("sftp://a@b/c")),
                        "housing-register", FeedSettings.at(URI.create("sftp://d@e/f"))));
    }

    @Test
    void pullsNothingWithoutAnAddress() {
        assertThat(read(Map.of("councilhub.feeds.council-tax.password", "p"))).isEmpty();
    }

    @Test
    void refusesASourceThatNobodyDeclared() {
        assertThatThrownBy(() -> read(Map.of("councilhub.feeds.parking.uri", "sftp://a@b/c")))
                .hasMessage("illegal setting: councilhub.feeds.parking.uri, must name a source system"
                        + " (a file in config/sources); correct or remove it");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> read(Map.of("councilhub.feeds.council-tax.url", "sftp://a@b/c")))
                .hasRootCauseMessage("The elements [councilhub.feeds.council-tax.url] were left unbound.");
    }

    private static Map<String, FeedSettings> read(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return FeedSettingsReader.read(environment, SYSTEMS);
    }
}

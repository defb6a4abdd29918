package org.councilhub.adapters.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.pull.LandingFake;
import org.councilhub.adapters.pull.Pull;
import org.councilhub.adapters.record.LandingPort.QuarantinedRow;
import org.councilhub.adapters.record.LandingPort.State;
import org.councilhub.adapters.system.Feed;
import org.councilhub.adapters.system.SourceSystem;
import org.councilhub.adapters.system.SourceSystems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestPollTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private final LandingFake landing = new LandingFake();
    private final SourceSystem system = SourceSystems.read(Path.of("../config/sources"))
            .find("customer-accounts")
            .orElseThrow();
    private final Pull pull = new Pull(system, landing);
    private final List<Duration> waits = new ArrayList<>();

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @BeforeEach
    void forgetStubs() {
        SERVER.resetAll();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @Test
    void landsAllPagesAndRemembersTheLatestChange() throws IOException {
        SERVER.stubFor(page(1, 3, account("CA-1", "2026-11-01T10:00:00Z")));
        SERVER.stubFor(page(2, 3, account("CA-2", "2026-11-02T10:00:00Z")));
        SERVER.stubFor(page(3, 3, account("CA-3", "2026-11-03T10:00:00Z")));
        poll();
        assertThat(landing.keys()).containsExactly("CA-1", "CA-2", "CA-3");
        assertThat(landing.position("customer-accounts")).contains("2026-11-03T10:00:00Z");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/accounts"))
                .withHeader("X-Api-Key", equalTo("open sesame"))
                .withQueryParam("size", equalTo("200"))
                .withQueryParam("updatedSince", absent()));
    }

    @Test
    void losesNothingWhenARecordMovesToTheEndWhilePagesAreRead() throws IOException {
        // CA-1 changes once the last page has been read: CA-2 moves up onto page 1, which a forward reader has behind
        // it
        SERVER.stubFor(page(1, 2, account("CA-1", "2026-11-01T10:00:00Z"))
                .inScenario("change")
                .whenScenarioStateIs(Scenario.STARTED));
        SERVER.stubFor(page(2, 2, account("CA-2", "2026-11-02T10:00:00Z"))
                .inScenario("change")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("changed"));
        SERVER.stubFor(page(1, 2, account("CA-2", "2026-11-02T10:00:00Z"))
                .inScenario("change")
                .whenScenarioStateIs("changed"));
        poll();
        SERVER.resetAll();
        SERVER.stubFor(since(
                "2026-11-02T09:55:00Z",
                account("CA-2", "2026-11-02T10:00:00Z"),
                account("CA-1", "2026-11-02T11:00:00Z")));
        poll();
        assertThat(landing.keys()).containsExactly("CA-1", "CA-2");
    }

    @Test
    void goesOnALittleBeforeItStopped() throws IOException {
        landing.readUpTo("customer-accounts", "2026-11-03T10:00:00Z");
        SERVER.stubFor(since(
                "2026-11-03T09:55:00Z",
                account("CA-4", "2026-11-03T10:00:00Z"),
                account("CA-5", "2026-11-03T10:00:00Z")));
        poll();
        assertThat(landing.keys()).containsExactly("CA-4", "CA-5");
        assertThat(landing.position("customer-accounts")).contains("2026-11-03T10:00:00Z");
    }

    @Test
    void staysWhereItWasWhenRecordsDoNotLandAndReadsThemAgain() throws IOException {
        SERVER.stubFor(page(1, 1, account("CA-1", "2026-11-01T10:00:00Z")));
        landing.crashesAtCall(1);
        assertThatThrownBy(this::poll).isInstanceOf(IllegalStateException.class);
        assertThat(landing.position("customer-accounts")).isEmpty();

        landing.recovers();
        poll();
        poll();
        assertThat(landing.states()).containsExactly(State.NEW, State.UNCHANGED);
        assertThat(landing.position("customer-accounts")).contains("2026-11-01T10:00:00Z");
    }

    @Test
    void waitsAsLongAsTheServerSays() throws IOException {
        SERVER.stubFor(get(urlPathEqualTo("/accounts"))
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "17"))
                .willSetStateTo("broken"));
        SERVER.stubFor(get(urlPathEqualTo("/accounts"))
                .inScenario("busy")
                .whenScenarioStateIs("broken")
                .willReturn(aResponse().withStatus(503))
                .willSetStateTo("free"));
        SERVER.stubFor(page(1, 1, account("CA-1", "2026-11-01T10:00:00Z"))
                .inScenario("busy")
                .whenScenarioStateIs("free"));
        poll();
        assertThat(waits).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(2));
        assertThat(landing.keys()).containsExactly("CA-1");
    }

    @Test
    void givesUpAfterEightTriesAndSaysWhy() {
        SERVER.stubFor(get(urlPathEqualTo("/accounts")).willReturn(aResponse().withStatus(500)));
        assertThatThrownBy(this::poll)
                .hasMessage("http://localhost:%d answers 500, must answer 200; ask the source's operator"
                        .formatted(SERVER.port()));
        assertThat(waits).hasSize(7);
    }

    @Test
    void doesNotTryAgainWithAWrongKey() {
        SERVER.stubFor(get(urlPathEqualTo("/accounts")).willReturn(aResponse().withStatus(401)));
        assertThatThrownBy(this::poll)
                .hasMessage("http://localhost:%d answers 401, must answer 200; check the feed's API key"
                        .formatted(SERVER.port()));
        assertThat(waits).isEmpty();
    }

    @Test
    void putsABadRecordIntoQuarantineOnceHoweverOftenItComes() throws IOException {
        SERVER.stubFor(page(
                1,
                1,
                "{\"accountId\":\"CA-1\",\"updatedAt\":\"2026-11-01T10:00:00Z\",\"dateOfBirth\":\"31/02/1980\"}",
                account("CA-2", "2026-11-01T10:00:00Z")));
        poll();
        poll();
        assertThat(landing.keys()).containsExactly("CA-2");
        assertThat(landing.quarantined())
                .extracting(QuarantinedRow::origin, QuarantinedRow::reason)
                .containsExactly(
                        tuple(
                                "/accounts",
                                "column dateOfBirth is unreadable, must be a date like yyyy-MM-dd; correct it at the source or the rule in the configuration"));
    }

    @Test
    void deletesWhatTheSourceDeleted() throws IOException {
        SERVER.stubFor(page(1, 1, account("CA-1", "2026-11-01T10:00:00Z")));
        poll();
        SERVER.resetAll();
        SERVER.stubFor(page(1, 1, "{\"accountId\":\"CA-1\",\"deleted\":true,\"updatedAt\":\"2026-11-02T10:00:00Z\"}"));
        poll();
        assertThat(landing.records()).isEmpty();
        assertThat(landing.states()).containsExactly(State.NEW, State.DELETED);
    }

    @Test
    void doesNotWaitForATimeThatASourcesWrongClockSays() throws IOException {
        SERVER.stubFor(page(1, 1, account("CA-1", "2099-01-01T00:00:00Z")));
        poll();
        assertThat(landing.position("customer-accounts")).contains(NOW.toString());
    }

    private void poll() throws IOException {
        var patience = new Patience(() -> true) {
            @Override
            void pause(Duration wait) {
                waits.add(wait);
            }
        };
        var settings =
                FeedSettings.at(URI.create("http://localhost:" + SERVER.port())).withApiKey("open sesame");
        var calls = new HttpCalls(settings, patience);
        new RestPoll(pull, (Feed.Rest) system.feed(), calls, Clock.fixed(NOW, ZoneOffset.UTC)).run();
    }

    private static MappingBuilder page(int number, int pages, String... accounts) {
        return get(urlPathEqualTo("/accounts"))
                .withQueryParam("page", equalTo(Integer.toString(number)))
                .willReturn(okJson(answer(pages, accounts)));
    }

    private static MappingBuilder since(String time, String... accounts) {
        return get(urlPathEqualTo("/accounts"))
                .withQueryParam("updatedSince", equalTo(time))
                .willReturn(okJson(answer(1, accounts)));
    }

    private static String answer(int pages, String... accounts) {
        return "{\"pages\":%d,\"accounts\":[%s]}"
                .formatted(pages, Arrays.stream(accounts).collect(Collectors.joining(",")));
    }

    private static String account(String id, String updated) {
        return "{\"accountId\":\"%s\",\"deleted\":false,\"updatedAt\":\"%s\",\"firstName\":\"Amy\"}"
                .formatted(id, updated);
    }
}

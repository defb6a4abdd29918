package org.councilhub.adapters.feeds;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.councilhub.adapters.feeds.SendingSource.Sent;
import org.councilhub.adapters.pull.FeedSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RestSourceTest implements SourceContract {
    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private SendingSource source;

    @BeforeEach
    void start() throws Exception {
        server.start();
        put(1);
        var settings =
                FeedSettings.at(URI.create("http://localhost:" + server.port())).withApiKey("open sesame");
        source = new SendingSource(Path.of("../config/sources"), "customer-accounts", settings, this::put);
    }

    @AfterEach
    void stop() throws Exception {
        source.close();
        server.stop();
    }

    @Override
    public SendingSource source() {
        return source;
    }

    private void put(int version, Sent... sent) {
        var accounts = Arrays.stream(sent).map(one -> account(version, one)).collect(Collectors.joining(","));
        server.stubFor(
                get(urlPathEqualTo("/accounts")).willReturn(okJson("{\"pages\":1,\"accounts\":[" + accounts + "]}")));
    }

    private static String account(int version, Sent sent) {
        var updated = "\"updatedAt\":\"2026-11-%02dT10:00:00Z\"".formatted(version);
        return switch (sent) {
            case Sent.Says(String key, String name) ->
                "{\"accountId\":\"%s\",\"lastName\":\"%s\",%s}".formatted(key, name, updated);
            case Sent.Deletion(String key) -> "{\"accountId\":\"%s\",\"deleted\":true,%s}".formatted(key, updated);
            case Sent.Garbled() -> "{\"accountId\":\"101\",\"dateOfBirth\":\"GARBLED\",%s}".formatted(updated);
        };
    }
}

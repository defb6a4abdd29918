package org.councilhub.hub.publish;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.councilhub.adapters.record.LandingPort;
import org.councilhub.adapters.record.Person;
import org.councilhub.adapters.record.RecordId;
import org.councilhub.adapters.record.RecordJson;
import org.councilhub.adapters.record.RecordType;
import org.councilhub.adapters.record.SourceRecord;
import org.councilhub.hub.postgres.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a landed record to a subscriber's ear. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"councilhub.folders.config=../config", "councilhub.folders.data=target/publishing-hub"})
@ContextConfiguration(initializers = FreshDatabase.class)
class PublishIT {
    private static final WireMockServer PLATFORM = new WireMockServer(options().dynamicPort());
    private static final CompletableFuture<LoggedRequest> TOLD = new CompletableFuture<>();

    @Autowired
    private LandingPort landing;

    @DynamicPropertySource
    static void subscriber(DynamicPropertyRegistry settings) {
        PLATFORM.start();
        PLATFORM.stubFor(post("/hooks").willReturn(aResponse().withStatus(202)));
        PLATFORM.addMockServiceRequestListener((request, response) -> TOLD.complete(LoggedRequest.createFrom(request)));
        settings.add("councilhub.subscribers.customer-accounts.uri", () -> PLATFORM.baseUrl() + "/hooks");
        settings.add("councilhub.subscribers.customer-accounts.secret", () -> "shared");
        settings.add("councilhub.subscribers.customer-accounts.purpose", () -> "customer-contact");
    }

    @AfterAll
    static void stopPlatform() {
        PLATFORM.stop();
    }

    @Test
    void tellsASubscriberOfANewGoldenRecordWithoutSayingWhoItIs() throws Exception {
        var id = new RecordId("customer-accounts", RecordType.PERSON, "CA-publish");
        landing.land(List.of(SourceRecord.of(id, 1, Person.named("Amy", "Okafor"))));

        var told = TOLD.get(60, TimeUnit.SECONDS);
        var body = RecordJson.mapper().readTree(told.getBodyAsString());
        assertThat(body.path("type").asString()).isEqualTo("person");
        assertThat(body.path("kind").asString()).isEqualTo("created");
        assertThat(told.getHeader("webhook-id")).isEqualTo(body.path("id").asString());
        assertThat(told.getHeader("webhook-signature")).startsWith("v1,");
        assertThat(told.getBodyAsString()).doesNotContain("Amy", "Okafor", "CA-publish");
    }
}

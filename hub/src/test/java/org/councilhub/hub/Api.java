package org.councilhub.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.councilhub.adapters.record.RecordJson;
import org.councilhub.hub.access.DevelopmentTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** One client of the hub's API, asking for one purpose. */
public record Api(RestTestClient http, DevelopmentTokens tokens, String client, String purpose) {
    public Api as(String other, String otherPurpose) {
        return new Api(http, tokens, other, otherPurpose);
    }

    /** An answer as it came. */
    public record Answer(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            return RecordJson.mapper().readTree(text);
        }

        public Answer expect(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }

        public String problem() {
            return json().path("type").asString("");
        }
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public Answer post(String path, String body) {
        return call(HttpMethod.POST, path, body);
    }

    public Answer put(String path, String body) {
        return call(HttpMethod.PUT, path, body);
    }

    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null);
    }

    private Answer call(HttpMethod method, String path, @Nullable String body) {
        var request = http.method(method)
                .uri(path)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.issue(client).value())
                .header("X-Purpose", purpose);
        EntityExchangeResult<byte[]> result = (body == null
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .exchange())
                .expectBody()
                .returnResult();
        var bytes = result.getResponseBodyContent();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), new String(bytes, UTF_8));
    }

    /** Lands a record of a source and waits until it is resolved. */
    public JsonNode land(String source, String type, String key, long version, String content) {
        return as(source, purpose)
                .post("/v1/sources/%s/records?wait=resolved".formatted(source), """
                        {"type": "%s", "key": "%s", "version": %d, "content": %s}""".formatted(
                                type, key, version, content))
                .expect(200)
                .json();
    }
}

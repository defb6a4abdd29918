package org.councilhub.adapters.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilhub.adapters.pull.FeedSettings;
import org.councilhub.adapters.record.RecordJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** GET calls to one source: with its key, tried again where that can help. */
final class HttpCalls {
    private static final int MAX_ANSWER = 16 << 20;
    private final FeedSettings settings;
    private final Patience patience;
    // a redirect could carry the key elsewhere
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpCalls(FeedSettings settings, Patience patience) {
        this.settings = settings;
        this.patience = patience;
    }

    JsonNode get(String path, Map<String, String> parameters) throws IOException {
        var request = request(path, parameters);
        for (int failures = 1; ; failures++) {
            var wait = Patience.afterFailure(failures);
            try {
                var answer = client.send(request, BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    if (answer.statusCode() == 200) return json(body);
                }
                if (!canPass(answer) || failures == Patience.TRIES) throw refused(answer);
                wait = Patience.asked(answer.headers(), Clock.systemUTC()).orElse(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the hub stops", e);
            }
            patience.pause(wait);
        }
    }

    private static boolean canPass(HttpResponse<?> answer) {
        return answer.statusCode() == 429 || answer.statusCode() >= 500;
    }

    private HttpRequest request(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        var address = settings.address().toString().replaceFirst("/+$", "");
        var request = HttpRequest.newBuilder(URI.create(address + path + (query.isEmpty() ? "" : "?" + query)))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        settings.apiKey().ifPresent(key -> request.header("X-Api-Key", key.value()));
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private IOException refused(HttpResponse<?> answer) {
        var remedy = switch (answer.statusCode()) {
            case 401, 403 -> "check the feed's API key";
            case 400, 404 -> "check the feed's address and the path and parameters in the source's configuration";
            default -> "ask the source's operator";
        };
        return new IOException(
                "%s answers %d, must answer 200; %s".formatted(settings.address(), answer.statusCode(), remedy));
    }

    private JsonNode json(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_ANSWER + 1);
        if (bytes.length > MAX_ANSWER)
            throw new IOException("%s answers with more than %d bytes, must be less; ask for smaller pages"
                    .formatted(settings.address(), MAX_ANSWER));
        try {
            return RecordJson.mapper().readTree(bytes);
        } catch (JacksonException e) {
            // its message can hold what it read
            throw new IOException(
                    "%s does not answer with JSON, must; check the feed's address".formatted(settings.address()), e);
        }
    }
}

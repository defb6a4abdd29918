package org.councilhub.adapters.borough;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The customer platform's REST interface, as docs/borough.md describes it. */
final class CustomerApi {
    private static final int DEFAULT_SIZE = 200;
    private static final int MOST = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AccountFiles accounts;
    private final String key;
    private final AtomicLong goldenChanges = new AtomicLong();

    private CustomerApi(HttpServer server, String key, AccountFiles accounts) {
        this.server = server;
        this.key = key;
        this.accounts = accounts;
    }

    static CustomerApi start(String host, String key, AccountFiles accounts) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        var api = new CustomerApi(server, key, accounts);
        server.createContext("/", api::answer);
        server.setExecutor(api.threads);
        server.start();
        return api;
    }

    int port() {
        return server.getAddress().getPort();
    }

    long goldenChanges() {
        return goldenChanges.get();
    }

    void stop() {
        server.stop(0);
        threads.close();
    }

    private record Answer(int status, String body) {
        static Answer error(int status, String message) {
            return new Answer(status, CustomerPlatform.JSON.writeValueAsString(Map.of("error", message)));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            var answer = answerTo(exchange);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answerTo(HttpExchange exchange) {
        var given = exchange.getRequestHeaders().getFirst("X-Api-Key");
        if (given == null || !BoroughServers.same(given, key))
            return Answer.error(401, "header X-Api-Key is missing or wrong");
        var path = exchange.getRequestURI().getPath();
        var call = exchange.getRequestMethod() + " " + path;
        if (call.equals("GET /accounts")) return page(exchange.getRequestURI().getRawQuery());
        if (call.startsWith("GET /accounts/"))
            return accounts.find(path.substring("/accounts/".length()))
                    .map(account -> new Answer(200, account))
                    .orElseGet(() -> Answer.error(404, "no such account"));
        if (call.equals("POST /hooks/golden-changes")) {
            goldenChanges.incrementAndGet();
            return new Answer(202, "{}");
        }
        return Answer.error(
                404, "no such address; there are GET /accounts, GET /accounts/{accountId}, POST /hooks/golden-changes");
    }

    private Answer page(@Nullable String query) {
        try {
            var values = parameters(query == null ? "" : query);
            var since = values.containsKey("updatedSince") ? Instant.parse(values.get("updatedSince")) : Instant.EPOCH;
            int page = number(values, "page", 1, Integer.MAX_VALUE / MOST);
            int size = number(values, "size", DEFAULT_SIZE, MOST);
            int total = accounts.countSince(since);
            int pages = (total + size - 1) / size;
            var body = "{\"page\":" + page + ",\"pages\":" + pages + ",\"total\":" + total + ",\"accounts\":["
                    + String.join(",", accounts.since(since, (page - 1) * size, size)) + "]}";
            return new Answer(200, body);
        } catch (DateTimeException notATime) {
            return Answer.error(400, "illegal updatedSince, must be a time such as 2026-10-01T00:00:00Z");
        } catch (IllegalArgumentException wrong) {
            return Answer.error(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, String> parameters(String query) {
        var values = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                values.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static int number(Map<String, String> values, String name, int absent, int most) {
        var text = values.get(name);
        if (text == null) return absent;
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // says the same as a number out of range
        }
        throw new IllegalArgumentException("illegal %s, must be a number in [1..%d]".formatted(name, most));
    }
}

package org.councilhub.hub.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.councilhub.hub.cli.Failures.CommandFailed;

/** Clients of a running hub, each asking for the next thing as soon as it has the answer to the one before. */
record HubLoad(String address, String token, String purpose) {
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final int DIGITS = 3;
    private static final double MILLISECOND = 1e6;

    /**
     * @param perSecond of all clients together
     * @param p50,p99,longest milliseconds
     */
    record Figures(long requests, double perSecond, double p50, double p99, double longest) {
        static Figures of(Histogram times, Duration took) {
            return new Figures(
                    times.getTotalCount(),
                    times.getTotalCount() / (took.toNanos() / 1e9),
                    times.getValueAtPercentile(50) / MILLISECOND,
                    times.getValueAtPercentile(99) / MILLISECOND,
                    times.getMaxValue() / MILLISECOND);
        }

        String line(String name) {
            return "%-38s %,10.0f /s   p50 %7.2f ms   p99 %7.2f ms   longest %8.1f ms"
                    .formatted(name, perSecond, p50, p99, longest);
        }
    }

    /** Something that is asked for; the number grows with each question of one client. */
    @FunctionalInterface
    interface Question {
        void ask(HttpClient client, int number) throws IOException, InterruptedException;
    }

    HttpRequest get(String path) {
        return request(path).GET().build();
    }

    HttpRequest post(String path, String body) {
        return post(path, "application/json", BodyPublishers.ofString(body));
    }

    HttpRequest post(String path, String type, BodyPublisher body) {
        return request(path).header("Content-Type", type).POST(body).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("X-Purpose", purpose);
    }

    /** @throws CommandFailed when the hub answers with anything but success */
    static String answer(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw new CommandFailed("%s %s was answered %d: %s"
                .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
    }

    /** @param questions by the client's number */
    static Figures during(Duration time, int clients, IntFunction<Question> questions) throws InterruptedException {
        var stopping = new AtomicBoolean();
        long start = System.nanoTime();
        var total = new Histogram(LONGEST, DIGITS);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("bench-client-", 0).factory())) {
            var running = new ArrayList<Future<Histogram>>();
            for (int client = 0; client < clients; client++) {
                var question = questions.apply(client);
                running.add(threads.submit(() -> ask(question, stopping)));
            }
            Thread.sleep(time);
            stopping.set(true);
            for (var each : running) total.add(result(each));
        }
        return Figures.of(total, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Histogram ask(Question question, AtomicBoolean stopping) throws IOException, InterruptedException {
        var times = new Histogram(LONGEST, DIGITS);
        try (var client = client()) {
            for (int number = 0; !stopping.get(); number++) {
                long before = System.nanoTime();
                question.ask(client, number);
                times.recordValue(Math.min(LONGEST, System.nanoTime() - before));
            }
        }
        return times;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static Histogram result(Future<Histogram> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandFailed failed) throw failed;
            throw new CommandFailed("a client broke off: " + e.getCause());
        }
    }
}

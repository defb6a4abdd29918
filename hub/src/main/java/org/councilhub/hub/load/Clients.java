package org.councilhub.hub.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Clients that ask at the same time, each over a connection of its own. */
final class Clients {
    private final Load load;
    private final List<byte[]> requests;
    private final AtomicInteger used = new AtomicInteger();

    Clients(Load load) throws IOException {
        this.load = load;
        this.requests = load.read();
    }

    Measured measure() throws IOException {
        if (load.warmUp() > 0) during(load.warmUp());
        return during(load.seconds());
    }

    private Measured during(double seconds) throws IOException {
        long start = System.nanoTime();
        long end = start + Math.round(seconds * 1e9);
        var total = Measured.histogram();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            var running = new ArrayList<Future<Histogram>>();
            for (int number = 0; number < load.clients(); number++) running.add(threads.submit(client(number, end)));
            for (var each : running) total.add(result(each));
        }
        return Measured.of(total, (System.nanoTime() - start) / 1e9);
    }

    private Callable<Histogram> client(int number, long end) {
        return () -> {
            var times = Measured.histogram();
            var random = new Random(number);
            try (var connection = new Connection(load.port())) {
                while (System.nanoTime() < end) {
                    int next = load.once() ? used.getAndIncrement() : random.nextInt(requests.size());
                    if (next >= requests.size()) break;
                    long before = System.nanoTime();
                    connection.ask(requests.get(next));
                    times.recordValue(Math.min(Measured.LONGEST, System.nanoTime() - before));
                    if (load.pause() > 0) Thread.sleep(load.pause());
                }
            }
            return times;
        };
    }

    private static Histogram result(Future<Histogram> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("a client broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}

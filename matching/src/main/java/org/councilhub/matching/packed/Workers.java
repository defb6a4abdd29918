package org.councilhub.matching.packed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that share out numbered tasks. What a task gives must not depend on who does it. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    /** @param threads at least 1 */
    public Workers(int threads) {
        if (threads < 1)
            throw new IllegalArgumentException("illegal threads: %d, must be at least 1".formatted(threads));
        this.threads = threads;
        executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("worker-", 0).factory());
    }

    /** As many as the machine has processors. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    public int threads() {
        return threads;
    }

    /** A task by its number; the worker's number tells whose buffers may be used. */
    public interface Task {
        void run(int task, int worker) throws Exception;
    }

    /** Runs the tasks 0 .. count-1, each once, and waits for all; the first failure ends the rest. */
    public void run(int count, Task task) {
        start(count, task).await();
    }

    /** Tasks that are under way. */
    public interface Running {
        void await();
    }

    /** As {@link #run}, but does not wait. */
    public Running start(int count, Task task) {
        var next = new AtomicInteger();
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < Math.min(threads, count); i++) {
            int worker = i;
            running.add(executor.submit((Callable<Integer>) () -> {
                for (int at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) task.run(at, worker);
                return worker;
            }));
        }
        return () -> await(running, next, count);
    }

    private static void await(List<Future<?>> running, AtomicInteger next, int count) {
        try {
            for (var future : running) future.get();
        } catch (ExecutionException | CancellationException e) {
            next.set(count);
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            if (e.getCause() instanceof Error failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            next.set(count);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

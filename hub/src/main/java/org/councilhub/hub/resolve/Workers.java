package org.councilhub.hub.resolve;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All cores at work on the records of a batch. */
@Component
class Workers implements AutoCloseable {
    private final ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());

    /** @return in the order of the input */
    <T, R> List<R> map(Collection<T> input, Function<T, R> work) {
        return pool.submit(() -> input.parallelStream().map(work).toList()).join();
    }

    /** In no order. */
    <T> void forEach(Collection<T> input, Consumer<T> work) {
        pool.submit(() -> input.parallelStream().forEach(work)).join();
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}

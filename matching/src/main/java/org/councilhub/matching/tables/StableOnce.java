package org.councilhub.matching.tables;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a table when it is first asked for, once. */
final class StableOnce<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile @Nullable T value;

    private StableOnce(Supplier<T> source) {
        this.source = source;
    }

    static <T> Supplier<T> of(Supplier<T> source) {
        return new StableOnce<>(source);
    }

    @Override
    public T get() {
        var known = value;
        return known != null ? known : load();
    }

    private synchronized T load() {
        var known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}

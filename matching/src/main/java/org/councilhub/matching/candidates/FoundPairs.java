package org.councilhub.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.packed.Workers;

/** Keeps the pairs that {@link Partners} give: a record in the upper half, its partner in the lower one. */
public final class FoundPairs implements Partners.Action {
    private final List<long[]> parts = new ArrayList<>();
    private final int[] sizes;

    public FoundPairs(Workers workers) {
        sizes = new int[workers.threads()];
        for (int i = 0; i < sizes.length; i++) parts.add(new long[1 << 10]);
    }

    @Override
    public void on(int record, int[] partners, int count, int worker) {
        var part = parts.get(worker);
        int size = sizes[worker];
        if (size + count > part.length) {
            part = Arrays.copyOf(part, Math.max(part.length * 2, size + count));
            parts.set(worker, part);
        }
        for (int i = 0; i < count; i++) part[size + i] = (long) record << Integer.SIZE | partners[i];
        sizes[worker] = size + count;
    }

    /** All of them, in order. */
    public long[] sorted() {
        var pairs = new long[Arrays.stream(sizes).sum()];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            System.arraycopy(parts.get(i), 0, pairs, at, sizes[i]);
            at += sizes[i];
        }
        Arrays.parallelSort(pairs);
        return pairs;
    }
}

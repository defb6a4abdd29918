package org.councilhub.matching.candidates;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.councilhub.matching.blocking.KeyHash;
import org.councilhub.matching.packed.Workers;

/**
 * The keys of one rule with their records, to be read sorted. The first bits of a key say which bucket it falls into; the others and the
 * record's number are one whole number. When there are more than fit, what there is goes to disk as a sorted run.
 */
final class KeyEntries implements Closeable {
    static final int RECORD_BITS = 26;
    static final int BUCKET_BITS = 12;
    static final int BUCKETS = 1 << BUCKET_BITS;

    private static final int KEY_BITS = KeyHash.BITS - BUCKET_BITS;
    private static final long KEY_MASK = (1L << KEY_BITS) - 1;
    private static final int RECORD_MASK = (1 << RECORD_BITS) - 1;
    private static final int TASK = 32;

    private final Workers workers;
    private final SpillFile file;
    private final long most;
    private final Buckets[] buckets;
    private final List<SpillFile.Run> runs = new ArrayList<>();

    /** @param most entries that fit in memory */
    KeyEntries(Workers workers, SpillFile file, long most) {
        this.workers = workers;
        this.file = file;
        this.most = most;
        buckets = new Buckets[workers.threads()];
        Arrays.setAll(buckets, i -> new Buckets(BUCKETS));
    }

    void add(int worker, long key, int record) {
        buckets[worker].add((int) (key >>> KEY_BITS), (key & KEY_MASK) << RECORD_BITS | record);
    }

    static int record(long entry) {
        return (int) entry & RECORD_MASK;
    }

    static boolean sameKey(long one, long other) {
        return (one ^ other) >>> RECORD_BITS == 0;
    }

    static long key(int bucket, long entry) {
        return (long) bucket << KEY_BITS | entry >>> RECORD_BITS;
    }

    /** To be called when nobody adds: writes a run when there are too many entries. */
    void makeRoom() {
        long size = 0;
        for (var of : buckets) size += of.size();
        if (size > most) spill();
    }

    private void spill() {
        var sizes = new int[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) sizes[bucket] = inMemory(bucket);
        var run = file.run(sizes);
        workers.run(BUCKETS / TASK, (task, worker) -> {
            for (int bucket = task * TASK; bucket < (task + 1) * TASK; bucket++) run.write(bucket, sorted(bucket));
        });
        for (var of : buckets) of.clear();
        runs.add(run);
    }

    private int inMemory(int bucket) {
        int size = 0;
        for (var of : buckets) size += of.size(bucket);
        return size;
    }

    private long[] sorted(int bucket) {
        var entries = new long[inMemory(bucket)];
        fill(bucket, entries, 0);
        Arrays.sort(entries);
        return entries;
    }

    private int fill(int bucket, long[] into, int from) {
        int at = from;
        for (var of : buckets) at = of.copy(bucket, into, at);
        return at;
    }

    /** All entries of a bucket by key and record, from memory and from the runs; some may stand twice. */
    long[] bucket(int bucket) throws IOException {
        if (runs.isEmpty()) return sorted(bucket);
        int size = inMemory(bucket);
        for (var run : runs) size += run.size(bucket);
        var entries = new long[size];
        int at = fill(bucket, entries, 0);
        for (var run : runs) at = run.read(bucket, entries, at);
        Arrays.sort(entries);
        return entries;
    }

    /** The most that there was on disk. */
    long diskBytes() {
        return file.largest();
    }

    /** Ready for the next rule. */
    void clear() {
        for (var of : buckets) of.clear();
        runs.clear();
        file.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

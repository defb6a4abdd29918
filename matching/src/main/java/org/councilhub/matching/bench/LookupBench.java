package org.councilhub.matching.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.candidates.CandidateIndex;

/** Look-ups one at a time by one thread, while another one changes records at a steady pace and asks for each at once. */
public final class LookupBench {
    private static final double NANOSECONDS = 1e9;
    private static final double NANOSECONDS_A_MICROSECOND = 1e3;
    private static final long LONGEST = 10_000_000_000L;
    private static final int DIGITS = 3;

    private final CandidateIndex index;
    private final List<MatchRecord> records;
    private final int changesASecond;
    private volatile boolean ended;

    /** @param index holds the records */
    public LookupBench(CandidateIndex index, List<MatchRecord> records, int changesASecond) {
        this.index = index;
        this.records = records;
        this.changesASecond = changesASecond;
    }

    /**
     * Microseconds, where nothing else is said.
     *
     * @param longestUntilFound between a change and the query that found it
     * @param notFound changes that the query did not find
     */
    public record Figures(
            double p50,
            double p99,
            double longest,
            double lookupsASecond,
            double candidatesALookup,
            double changesASecond,
            double longestUntilFound,
            long notFound) {}

    private record Changed(long changes, long longest, long notFound) {}

    /** @param seed which records are asked for and which are changed */
    public Figures run(int seconds, long seed) {
        var asked = sample(seed);
        var changing = CompletableFuture.supplyAsync(() -> change(seed));
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOSECONDS);
        var histogram = new Histogram(LONGEST, DIGITS);
        long candidates = 0;
        long lookups = 0;
        for (long from = start; from < end; lookups++) {
            candidates +=
                    index.candidates(asked.get((int) (lookups % asked.size()))).size();
            long now = System.nanoTime();
            histogram.recordValue(Math.min(LONGEST, now - from));
            from = now;
        }
        double took = (System.nanoTime() - start) / NANOSECONDS;
        ended = true;
        var changed = changing.join();
        return new Figures(
                histogram.getValueAtPercentile(50) / NANOSECONDS_A_MICROSECOND,
                histogram.getValueAtPercentile(99) / NANOSECONDS_A_MICROSECOND,
                histogram.getMaxValue() / NANOSECONDS_A_MICROSECOND,
                lookups / took,
                (double) candidates / lookups,
                changed.changes / took,
                changed.longest / NANOSECONDS_A_MICROSECOND,
                changed.notFound);
    }

    private List<MatchRecord> sample(long seed) {
        var random = new Random(seed);
        var sample = new ArrayList<MatchRecord>();
        for (int i = 0; i < Math.min(records.size(), 100_000); i++)
            sample.add(records.get(random.nextInt(records.size())));
        return sample;
    }

    /** Gives records what others say, and asks for each under another name. */
    private Changed change(long seed) {
        var random = new Random(seed + 1);
        long pause = (long) (NANOSECONDS / changesASecond);
        long next = System.nanoTime();
        long changes = 0;
        long longest = 0;
        long notFound = 0;
        for (; !ended; changes++) {
            for (long now = System.nanoTime(); now < next; now = System.nanoTime()) LockSupport.parkNanos(next - now);
            next += pause;
            var id = records.get(random.nextInt(records.size())).id();
            var changed = records.get(random.nextInt(records.size())).called(id);
            long from = System.nanoTime();
            index.put(changed);
            if (!index.find(id).equals(java.util.Optional.of(changed))
                    || !index.candidates(changed.called("asked for " + id)).contains(changed)) notFound++;
            longest = Math.max(longest, System.nanoTime() - from);
        }
        return new Changed(changes, longest, notFound);
    }
}

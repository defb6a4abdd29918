package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.councilhub.matching.candidates.Blocks;
import org.councilhub.matching.candidates.Forecast;
import org.councilhub.matching.candidates.Partners;
import org.councilhub.matching.packed.Copies;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;
import org.councilhub.matching.packed.ScoringPlan;
import org.councilhub.matching.packed.Workers;

/**
 * Links a whole population in little memory: what {@link Linker} gives, by the records' numbers. Pairs are scored as they are found and only
 * edges are kept. The result does not depend on the number of workers or on the order of the records.
 */
public final class BulkLinker {
    private static final double MILLIBITS = 1000;
    private static final double NANOSECONDS = 1e9;
    private static final int SAMPLE = 2_000;
    /** A record has two or three edges as a rule, which are held once as found and once by component. */
    private static final long EDGE_BYTES = 72;

    private final PackedRecords records;
    private final Workers workers;
    private final ScoringPlan plan;
    private final Copies copies;

    public BulkLinker(PackedRecords records, Workers workers) {
        this.records = records;
        this.workers = workers;
        plan = ScoringPlan.of(records, workers);
        copies = Copies.of(records, plan);
    }

    /** What scoring will cost, from some records that are scored with all their partners; twice, as a JVM is slow at first. */
    public Forecast forecast(Blocks blocks) {
        int every = Math.max(1, records.size() / SAMPLE);
        scoringSeconds(blocks, every);
        return new Forecast(
                blocks.forecasts(),
                scoringSeconds(blocks, every) * every / 2,
                blocks.bytes() + EDGE_BYTES * records.size(),
                blocks.diskBytes());
    }

    /** Of every so many records, each with all others. */
    private double scoringSeconds(Blocks blocks, int every) {
        var scorers = new PairScorer[workers.threads()];
        Arrays.setAll(scorers, i -> new PairScorer(records, plan));
        var nanoseconds = new LongAdder();
        long floor = floor();
        new Partners(blocks, record -> record % every == 0)
                .forEachWithAll(workers, (record, partners, count, worker) -> {
                    long start = System.nanoTime();
                    scorers[worker].left(record);
                    scorers[worker].weights(partners, count, floor, (partner, weight) -> {});
                    nanoseconds.add(System.nanoTime() - start);
                });
        return nanoseconds.sum() / NANOSECONDS / workers.threads();
    }

    private long floor() {
        return Math.round(records.model().thresholds().floor() * MILLIBITS);
    }

    /**
     * @param edges at or above the model's floor
     * @param pairs how many pairs share a followed key
     */
    public record Scored(EdgeList edges, long pairs) {}

    /** Scores every pair once. */
    public Scored score(Blocks blocks) {
        long floor = floor();
        var threads = new ArrayList<Scoring>();
        for (int i = 0; i < workers.threads(); i++) threads.add(new Scoring(new PairScorer(records, plan)));
        List<int[]> parts = new ArrayList<>();
        new Partners(blocks, copies::standsForItself)
                .forEach(
                        workers,
                        (record, partners, count, worker) -> threads.get(worker).score(record, partners, count, floor),
                        (task, worker) -> {
                            synchronized (parts) {
                                while (parts.size() <= task) parts.add(new int[0]);
                                parts.set(task, threads.get(worker).edges.take());
                            }
                        });
        long pairs = threads.stream().mapToLong(thread -> thread.pairs).sum();
        return new Scored(new EdgeList(parts.toArray(int[][]::new)), pairs);
    }

    public Linkage cluster(Scored scored) {
        var clusters = new BulkClusters(records, plan, copies, workers).of(scored.edges);
        return new Linkage(clusters.clusterOf(), scored.edges, copyEdges(), clusters.doubts(), scored.pairs);
    }

    /** Equal records with the one that stands for them. */
    private EdgeList copyEdges() {
        var found = new EdgeList.Found();
        var scorer = new PairScorer(records, plan);
        for (int record = 0; record < records.size(); record++) {
            if (copies.standsForItself(record)) continue;
            scorer.left(copies.of(record));
            found.add(copies.of(record), record, scorer.score(record).weight());
        }
        return new EdgeList(new int[][] {found.take()});
    }

    /** What one worker needs for scoring. */
    private static final class Scoring {
        final PairScorer scorer;
        final EdgeList.Found edges = new EdgeList.Found();
        long pairs;

        Scoring(PairScorer scorer) {
            this.scorer = scorer;
        }

        void score(int record, int[] partners, int count, long floor) {
            pairs += count;
            scorer.left(record);
            scorer.weights(partners, count, floor, (partner, weight) -> edges.add(record, partner, weight));
        }
    }
}

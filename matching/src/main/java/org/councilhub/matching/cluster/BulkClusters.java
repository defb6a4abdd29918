package org.councilhub.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.councilhub.matching.cluster.Linkage.NumberedDoubt;
import org.councilhub.matching.cluster.Links.Link;
import org.councilhub.matching.cluster.Links.Pair;
import org.councilhub.matching.packed.Copies;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.PairScorer;
import org.councilhub.matching.packed.ScoringPlan;
import org.councilhub.matching.packed.Workers;

/** Clusters numbered records, component by component. */
final class BulkClusters {
    private static final int TASK = 1 << 10;

    private final PackedRecords records;
    private final ScoringPlan plan;
    private final Copies copies;
    private final Workers workers;
    private final Limits limits;
    private final int[] clusterOf;

    BulkClusters(PackedRecords records, ScoringPlan plan, Copies copies, Workers workers) {
        this.plan = plan;
        this.records = records;
        this.copies = copies;
        this.workers = workers;
        limits = Limits.of(records.model());
        clusterOf = new int[records.size()];
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Result(int[] clusterOf, List<NumberedDoubt> doubts) {}

    Result of(EdgeList edges) {
        Arrays.setAll(clusterOf, copies::of);
        var components = ConnectedEdges.of(records.size(), edges);
        int tasks = (components.count() + TASK - 1) / TASK;
        var doubts = new ArrayList<List<NumberedDoubt>>();
        for (int i = 0; i < tasks; i++) doubts.add(new ArrayList<>());
        var scorers = new PairScorer[workers.threads()];
        Arrays.setAll(scorers, i -> new PairScorer(records, plan));
        workers.run(tasks, (task, worker) -> {
            int end = Math.min(components.count(), (task + 1) * TASK);
            for (int i = task * TASK; i < end; i++) component(components.get(i), scorers[worker], doubts.get(task));
        });
        for (int record = 0; record < clusterOf.length; record++)
            if (!copies.standsForItself(record)) clusterOf[record] = clusterOf[copies.of(record)];
        return new Result(clusterOf, doubts.stream().flatMap(List::stream).toList());
    }

    private void component(int[][] edges, PairScorer scorer, List<NumberedDoubt> doubts) {
        if (edges.length == 1) pair(edges[0], scorer, doubts);
        else several(edges, scorer, doubts);
    }

    /** Most components are of two records: those join when the edge carries them and no guard speaks against it. */
    private void pair(int[] edge, PairScorer scorer, List<NumberedDoubt> doubts) {
        boolean inOrder = records.compareIds(edge[0], edge[1]) < 0;
        int less = inOrder ? edge[0] : edge[1];
        int greater = inOrder ? edge[1] : edge[0];
        scorer.left(less);
        if (edge[2] >= limits.match() && scorer.score(greater).veto().isEmpty()) clusterOf[greater] = less;
        else if (edge[2] >= limits.review())
            doubts.add(new NumberedDoubt(Doubt.Reason.POSSIBLE, List.of(less, greater), edge[2]));
    }

    private void several(int[][] edges, PairScorer scorer, List<NumberedDoubt> doubts) {
        var members = Arrays.stream(edges)
                .flatMapToInt(edge -> IntStream.of(edge[0], edge[1]))
                .distinct()
                .toArray();
        var nodes = new PackedNodes(members, records, copies, scorer);
        var links = new ArrayList<Link>();
        for (var edge : edges) {
            var pair = Pair.of(nodes.node(edge[0]), nodes.node(edge[1]));
            links.add(new Link(pair.left(), pair.right(), edge[2]));
        }
        var found = new ComponentClusters(nodes, limits);
        found.component(IntStream.range(0, members.length).toArray(), Links.of(links));
        for (var cluster : found.inOrder())
            for (int node : cluster) clusterOf[nodes.record(node)] = nodes.record(cluster[0]);
        for (var doubt : found.doubts().all())
            doubts.add(new NumberedDoubt(
                    doubt.reason(),
                    Arrays.stream(doubt.nodes()).mapToObj(nodes::record).toList(),
                    doubt.weight()));
    }
}

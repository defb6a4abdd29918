package org.councilhub.matching.cluster;

import java.util.Arrays;

/** Edges by connected component. */
final class ConnectedEdges {
    private final int[] starts;
    private final int[] edges;

    private ConnectedEdges(int[] starts, int[] edges) {
        this.starts = starts;
        this.edges = edges;
    }

    static ConnectedEdges of(int records, EdgeList list) {
        var connected = new Components(records);
        list.forEach((left, right, weight) -> connected.join(left, right));
        var counts = new int[records];
        list.forEach((left, right, weight) -> counts[connected.find(left)]++);
        int components = 0;
        var indexes = counts;
        var starts = new int[records + 1];
        for (int i = 0; i < records; i++) {
            if (counts[i] == 0) continue;
            starts[components + 1] = starts[components] + counts[i];
            indexes[i] = components++;
        }
        var next = Arrays.copyOf(starts, components);
        var edges = new int[Math.toIntExact(list.size() * 3)];
        list.forEach((left, right, weight) -> {
            int at = next[indexes[connected.find(left)]]++ * 3;
            edges[at] = left;
            edges[at + 1] = right;
            edges[at + 2] = weight;
        });
        return new ConnectedEdges(Arrays.copyOf(starts, components + 1), edges);
    }

    int count() {
        return starts.length - 1;
    }

    /** One component's edges: left, right, weight. */
    int[][] get(int component) {
        var of = new int[starts[component + 1] - starts[component]][];
        for (int i = 0; i < of.length; i++) {
            int at = (starts[component] + i) * 3;
            of[i] = Arrays.copyOfRange(edges, at, at + 3);
        }
        return of;
    }
}

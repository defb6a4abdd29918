package org.councilhub.matching.cluster;

import java.util.Arrays;

/** Scored pairs of numbered records, 12 bytes each, in the order of their left, then right numbers. */
public final class EdgeList {
    private static final int WIDTH = 3;

    private final int[][] parts;
    private final long size;

    EdgeList(int[][] parts) {
        this.parts = parts;
        size = Arrays.stream(parts).mapToLong(part -> part.length / WIDTH).sum();
    }

    public long size() {
        return size;
    }

    /** Takes one edge. */
    public interface Action {
        /** @param weight millibits */
        void on(int left, int right, int weight);
    }

    public void forEach(Action action) {
        for (var part : parts)
            for (int i = 0; i < part.length; i += WIDTH) action.on(part[i], part[i + 1], part[i + 2]);
    }

    /** Edges as they are found. For one thread. */
    static final class Found {
        private int[] edges = new int[WIDTH << 8];
        private int end;

        void add(int left, int right, long weight) {
            if (end == edges.length) edges = Arrays.copyOf(edges, end * 2);
            edges[end] = left;
            edges[end + 1] = right;
            edges[end + 2] = Math.toIntExact(weight);
            end += WIDTH;
        }

        int[] take() {
            var taken = Arrays.copyOf(edges, end);
            end = 0;
            return taken;
        }
    }
}

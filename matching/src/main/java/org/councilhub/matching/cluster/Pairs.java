package org.councilhub.matching.cluster;

import java.util.Arrays;

/** All pairs of one component: weights above the match threshold, clamped, summed up as clusters merge. */
final class Pairs {
    private static final long CLAMP = 20_000;

    private final long[][] sums;
    private final long[] sizes;
    private final boolean[][] vetoed;
    private final boolean[][] forbidden;

    Pairs(NodeSet nodes, int[] members, Limits limits) {
        int n = members.length;
        sums = new long[n][n];
        sizes = new long[n];
        vetoed = new boolean[n][n];
        forbidden = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            sizes[i] = nodes.weight(members[i]);
            for (int j = 0; j < i; j++) {
                var score = nodes.score(members[i], members[j]);
                sums[i][j] = above(score.weight(), limits) * sizes[i] * sizes[j];
                sums[j][i] = sums[i][j];
                vetoed[i][j] = score.veto().isPresent();
                vetoed[j][i] = vetoed[i][j];
            }
        }
    }

    /** More alike than strangers, but not enough: half of what is lacking. */
    private static long above(long weight, Limits limits) {
        long above = Math.clamp(weight - limits.match(), -CLAMP, CLAMP);
        return above < 0 && weight > limits.prior() ? above / 2 : above;
    }

    /** As they are now. */
    Pairs(Pairs other) {
        sums = Arrays.stream(other.sums).map(long[]::clone).toArray(long[][]::new);
        sizes = other.sizes.clone();
        vetoed = Arrays.stream(other.vetoed).map(boolean[]::clone).toArray(boolean[][]::new);
        forbidden = Arrays.stream(other.forbidden).map(boolean[]::clone).toArray(boolean[][]::new);
    }

    void forbid(int x, int y) {
        forbidden[x][y] = true;
        forbidden[y][x] = true;
    }

    boolean isForbidden(int x, int y) {
        return forbidden[x][y];
    }

    boolean isVetoed(int x, int y) {
        return vetoed[x][y];
    }

    long sum(int x, int y) {
        return sums[x][y];
    }

    long count(int x, int y) {
        return sizes[x] * sizes[y];
    }

    /** From now on {@code into} stands for both. */
    void merge(int into, int from) {
        for (int k = 0; k < sizes.length; k++) {
            if (k == into) continue;
            sums[into][k] += sums[from][k];
            sums[k][into] = sums[into][k];
            vetoed[into][k] |= vetoed[from][k];
            vetoed[k][into] = vetoed[into][k];
            forbidden[into][k] |= forbidden[from][k];
            forbidden[k][into] = forbidden[into][k];
        }
        sizes[into] += sizes[from];
    }

    /**
     * How one node stands to the others of a set.
     *
     * @param possible whether nothing forbids it
     * @param best the weight of its best pair above the match threshold
     */
    record Nearness(boolean possible, double mean, long best) {}

    Nearness between(int node, int[] set) {
        long sum = 0;
        long count = 0;
        long best = Long.MIN_VALUE;
        boolean possible = true;
        for (int other : set) {
            if (other == node) continue;
            sum += sums[node][other];
            count += count(node, other);
            best = Math.max(best, sums[node][other] / count(node, other));
            possible &= !vetoed[node][other] && !forbidden[node][other];
        }
        return new Nearness(possible, (double) sum / count, best);
    }
}

package org.councilhub.matching.candidates;

import java.util.Arrays;

/** Lists of numbers that grow side by side in one store of small pieces. For one thread. */
final class Buckets {
    private static final int PIECE_BITS = 6;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int SLAB_BITS = 16;
    private static final int PIECES_A_SLAB = 1 << (SLAB_BITS - PIECE_BITS);

    private final int[] sizes;
    private final int[] lastPiece;
    private long[][] slabs = new long[1][];
    private int[] pieceBefore = new int[PIECES_A_SLAB];
    private int pieces;
    private long size;

    Buckets(int count) {
        sizes = new int[count];
        lastPiece = new int[count];
    }

    void add(int bucket, long number) {
        int in = sizes[bucket] & (PIECE - 1);
        if (in == 0) newPiece(bucket);
        int piece = lastPiece[bucket];
        slabs[piece / PIECES_A_SLAB][((piece % PIECES_A_SLAB) << PIECE_BITS) + in] = number;
        sizes[bucket]++;
        size++;
    }

    private void newPiece(int bucket) {
        int slab = pieces / PIECES_A_SLAB;
        if (slab == slabs.length) slabs = Arrays.copyOf(slabs, slab * 2);
        if (slabs[slab] == null) slabs[slab] = new long[1 << SLAB_BITS];
        if (pieces == pieceBefore.length) pieceBefore = Arrays.copyOf(pieceBefore, pieces * 2);
        pieceBefore[pieces] = lastPiece[bucket];
        lastPiece[bucket] = pieces++;
    }

    long size() {
        return size;
    }

    int size(int bucket) {
        return sizes[bucket];
    }

    /** @return the place behind the last one copied; pieces come last first */
    int copy(int bucket, long[] into, int at) {
        int left = sizes[bucket];
        int to = at;
        for (int piece = lastPiece[bucket]; left > 0; piece = pieceBefore[piece]) {
            int in = ((left - 1) & (PIECE - 1)) + 1;
            System.arraycopy(slabs[piece / PIECES_A_SLAB], (piece % PIECES_A_SLAB) << PIECE_BITS, into, to, in);
            to += in;
            left -= in;
        }
        return to;
    }

    /** Empties the lists and keeps the room. */
    void clear() {
        Arrays.fill(sizes, 0);
        pieces = 0;
        size = 0;
    }
}

package org.councilhub.matching.packed;

import java.util.Arrays;

/** Rows of numbers, in pages. */
final class Rows {
    private static final int PAGE_BITS = 14;
    private static final int PAGE = 1 << PAGE_BITS;

    private final int columns;
    private int[][] pages = new int[1][];
    private int size;

    Rows(int columns) {
        this.columns = columns;
    }

    int size() {
        return size;
    }

    int columns() {
        return columns;
    }

    /** Adds rows of zeros. */
    void grow(int by) {
        size += by;
        int needed = (size + PAGE - 1) >> PAGE_BITS;
        if (needed > pages.length) pages = Arrays.copyOf(pages, Math.max(needed, pages.length * 3 / 2));
        for (int i = needed - 1; i >= 0 && pages[i] == null; i--) pages[i] = new int[PAGE * columns];
    }

    int get(int row, int column) {
        return pages[row >> PAGE_BITS][(row & (PAGE - 1)) * columns + column];
    }

    void set(int row, int column, int number) {
        pages[row >> PAGE_BITS][(row & (PAGE - 1)) * columns + column] = number;
    }

    /** Copies a row. */
    void read(int row, int[] into, int at) {
        System.arraycopy(pages[row >> PAGE_BITS], (row & (PAGE - 1)) * columns, into, at, columns);
    }

    boolean equal(int one, int other) {
        int[] x = pages[one >> PAGE_BITS];
        int[] y = pages[other >> PAGE_BITS];
        int i = (one & (PAGE - 1)) * columns;
        int j = (other & (PAGE - 1)) * columns;
        return Arrays.equals(x, i, i + columns, y, j, j + columns);
    }

    int hash(int row) {
        int[] page = pages[row >> PAGE_BITS];
        int from = (row & (PAGE - 1)) * columns;
        int hash = 0;
        for (int i = from; i < from + columns; i++) hash = (hash ^ page[i]) * 0x9E3779B9 + (hash >>> 15);
        return hash ^ hash >>> 13;
    }
}

package org.councilhub.matching.candidates;

import java.util.Arrays;

/** Blocks of numbers one after the other, in pages; no block crosses a page. A block's place is that of its size, its members follow. */
final class IntPages {
    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;

    private int[][] pages = new int[1][];
    private int page = -1;
    private int end = PAGE;

    /** Appends a block. */
    void add(int[] members, int from, int to) {
        int size = to - from;
        if (end + size + 1 > (page < 0 ? 0 : pages[page].length)) newPage(size + 1);
        var in = pages[page];
        in[end] = size;
        System.arraycopy(members, from, in, end + 1, size);
        end += size + 1;
    }

    void addAll(IntPages other) {
        for (int i = 0; i < other.pages(); i++) {
            var in = other.page(i);
            for (int at = 0; at < other.end(i); at += in[at] + 1) add(in, at + 1, at + 1 + in[at]);
        }
    }

    private void newPage(int room) {
        if (page >= 0 && end < pages[page].length) pages[page] = Arrays.copyOf(pages[page], end);
        page++;
        if (page == pages.length) pages = Arrays.copyOf(pages, page * 2);
        pages[page] = new int[Math.max(room, page == 0 ? 1 << 12 : PAGE)];
        end = 0;
    }

    long bytes() {
        long bytes = 0;
        for (int i = 0; i <= page; i++) bytes += (long) pages[i].length * Integer.BYTES;
        return bytes;
    }

    int pages() {
        return page + 1;
    }

    int[] page(int index) {
        return pages[index];
    }

    /** Where the blocks of a page end. */
    int end(int index) {
        return index == page ? end : pages[index].length;
    }

    static int place(int page, int offset) {
        return page << PAGE_BITS | offset;
    }

    int[] pageOf(int place) {
        return pages[place >>> PAGE_BITS];
    }

    static int offset(int place) {
        return place & (PAGE - 1);
    }
}

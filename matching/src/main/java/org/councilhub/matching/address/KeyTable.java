package org.councilhub.matching.address;

import java.util.Arrays;

/** Which addresses have a key: sorted numbers of key and address. Keys that too many have are left out, frozen with the gazetteer. */
final class KeyTable {
    static final int ENTRY_BITS = 24;
    private static final long ENTRY = (1L << ENTRY_BITS) - 1;
    /** A key that more addresses have tells too little; a long terrace or a block of flats has about as many. */
    private static final int TOO_COMMON = 64;

    private final long[] pairs;

    private KeyTable(long[] pairs) {
        this.pairs = pairs;
    }

    static KeyTable of(long[] pairs, int size) {
        Arrays.parallelSort(pairs, 0, size);
        int kept = 0;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && key(pairs[to]) == key(pairs[from])) to++;
            if (to - from <= TOO_COMMON) {
                System.arraycopy(pairs, from, pairs, kept, to - from);
                kept += to - from;
            }
            from = to;
        }
        return new KeyTable(Arrays.copyOf(pairs, kept));
    }

    static long pair(long key, int entry) {
        return key << ENTRY_BITS | entry;
    }

    private static long key(long pair) {
        return pair >>> ENTRY_BITS;
    }

    interface Found {
        void entry(int entry);
    }

    void find(long key, Found found) {
        long first = key << ENTRY_BITS;
        int at = Arrays.binarySearch(pairs, first);
        if (at < 0) at = -at - 1;
        for (; at < pairs.length && key(pairs[at]) == key(first); at++) found.entry((int) (pairs[at] & ENTRY));
    }
}

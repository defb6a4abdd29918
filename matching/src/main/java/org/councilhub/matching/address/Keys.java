package org.councilhub.matching.address;

import java.util.Arrays;

/**
 * What an address may be found by: numbers made of pairs and triples of its words, numbers and postcode. Functions of one address and the frozen
 * vocabulary alone; two addresses are compared when they share one that few have.
 */
final class Keys {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_RANGE = 24;
    private static final long BASE = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int size;

    int size() {
        return size;
    }

    long get(int at) {
        return keys[at];
    }

    void clear() {
        size = 0;
    }

    /**
     * @param name what its words can stand for: themselves, or words one error away
     * @param street the same
     * @param locality the same
     * @param postcode its number, or -1
     */
    void make(Parts parts, int[] name, int[] street, int[] locality, int postcode) {
        int low = parts.low();
        int high = Math.min(parts.high(), low + LONGEST_RANGE);
        long unit = parts.units().hashCode() * 31L + parts.floors();
        for (int number = low; number <= high && number >= 0; number++) {
            for (int word : street) {
                add(1, number, word, 0);
                add(2, number, word, unit);
            }
            if (street.length == 0) for (int word : name) add(2, number, word, unit);
            for (int word : name) add(3, number, word, 0);
            if (postcode >= 0) {
                add(4, number, postcode, 0);
                add(5, number, postcode, unit);
            }
        }
        if (postcode >= 0) add(6, postcode, 0, 0);
        int names = Math.min(name.length, MOST_WORDS);
        for (int i = 0; i < names; i++) {
            add(7, name[i], 0, 0);
            add(8, name[i], unit, 0);
            if (postcode >= 0) add(9, name[i], postcode, 0);
            for (int j = 0; j < i; j++) add(10, Math.min(name[i], name[j]), Math.max(name[i], name[j]), 0);
            for (int word : street) add(11, name[i], word, 0);
            for (int word : locality) add(12, name[i], word, 0);
        }
        for (int i = 0; i < street.length; i++) {
            add(13, street[i], 0, 0);
            for (int j = 0; j < i; j++) add(14, Math.min(street[i], street[j]), Math.max(street[i], street[j]), 0);
            for (int word : locality) add(15, street[i], word, 0);
        }
    }

    private void add(int kind, long a, long b, long c) {
        if (size == keys.length) keys = Arrays.copyOf(keys, 2 * size);
        long h = ((kind * BASE + a) * BASE + b) * BASE + c;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        keys[size++] = h ^ h >>> 33;
    }
}

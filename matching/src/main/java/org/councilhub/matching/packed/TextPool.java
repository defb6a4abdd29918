package org.councilhub.matching.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct texts as bytes, numbered from 1 in the order of their first coming. Texts stand one after the other in pages, each behind its length;
 * a text's place is counted in units of four bytes, so that four bytes reach 16 GB.
 */
final class TextPool {
    private static final int PAGE = 1 << 22;
    private static final int UNIT = 4;
    private static final int FIRST_SLOTS = 1 << 10;
    /** Up to here bytes of UTF-8 and characters of UTF-16 have one order. */
    private static final int FIRST_BYTE_BEYOND_SURROGATES = 0xee;

    private byte[][] pages = new byte[1][];
    private int[] places = new int[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;
    private int page = -1;
    private int end = PAGE;

    /** The number of distinct texts; their numbers are 1 .. size. */
    int size() {
        return size;
    }

    /** Adds a text unless it is there, and gives its number. */
    int number(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] != 0) return slots[slot];
        append(bytes);
        slots[slot] = size;
        if (size * 2 > slots.length) rehash(slots.length * 2);
        return size;
    }

    /** The number of a text, 0 where it is not there. */
    int find(String text) {
        if (slots.length == 0) rehash(Integer.highestOneBit(Math.max(1, size)) * 4);
        return slots[slot(text.getBytes(StandardCharsets.UTF_8))];
    }

    private int slot(byte[] bytes) {
        int mask = slots.length - 1;
        int slot = mixed(Arrays.hashCode(bytes)) & mask;
        while (slots[slot] != 0 && !equal(slots[slot], bytes)) slot = (slot + 1) & mask;
        return slot;
    }

    private void append(byte[] bytes) {
        int room = bytes.length + UNIT;
        if (end + room > pageLength()) newPage(room);
        if (size == places.length) places = Arrays.copyOf(places, size + (size >> 1));
        places[size++] = (int) (((long) page * PAGE + end) / UNIT);
        var to = pages[page];
        write(to, end, bytes.length);
        System.arraycopy(bytes, 0, to, end + UNIT, bytes.length);
        end += (room + UNIT - 1) / UNIT * UNIT;
    }

    private int pageLength() {
        return page < 0 ? 0 : pages[page].length;
    }

    /** A text that is longer than a page has one of its own that counts as several. */
    private void newPage(int room) {
        page += page < 0 ? 1 : Math.max(1, (pages[page].length + PAGE - 1) / PAGE);
        if (page >= pages.length) pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
        pages[page] = new byte[Math.max(page == 0 ? Math.max(room, 1 << 14) : PAGE, room)];
        end = 0;
    }

    private static void write(byte[] to, int at, int length) {
        to[at] = (byte) length;
        to[at + 1] = (byte) (length >> 8);
        to[at + 2] = (byte) (length >> 16);
        to[at + 3] = (byte) (length >> 24);
    }

    private static int length(byte[] from, int at) {
        return (from[at] & 0xff)
                | (from[at + 1] & 0xff) << 8
                | (from[at + 2] & 0xff) << 16
                | (from[at + 3] & 0xff) << 24;
    }

    private void rehash(int room) {
        slots = new int[room];
        int mask = slots.length - 1;
        for (int number = 1; number <= size; number++) {
            int slot = mixed(hash(number)) & mask;
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = number;
        }
    }

    private int hash(int number) {
        var in = pageOf(number);
        int from = offsetOf(number);
        int hash = 1;
        int to = from + UNIT + length(in, from);
        for (int i = from + UNIT; i < to; i++) hash = 31 * hash + in[i];
        return hash;
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ h >>> 15;
    }

    private long place(int number) {
        return Integer.toUnsignedLong(places[number - 1]) * UNIT;
    }

    private byte[] pageOf(int number) {
        return pages[(int) (place(number) / PAGE)];
    }

    private int offsetOf(int number) {
        return (int) (place(number) % PAGE);
    }

    private boolean equal(int number, byte[] bytes) {
        var in = pageOf(number);
        int at = offsetOf(number);
        int length = length(in, at);
        return length == bytes.length && Arrays.equals(in, at + UNIT, at + UNIT + length, bytes, 0, length);
    }

    String text(int number) {
        var in = pageOf(number);
        int at = offsetOf(number);
        return new String(in, at + UNIT, length(in, at), StandardCharsets.UTF_8);
    }

    /** As {@link String#compareTo} has it. */
    int compare(int one, int other) {
        var x = pageOf(one);
        var y = pageOf(other);
        int i = offsetOf(one);
        int j = offsetOf(other);
        int toX = i + UNIT + length(x, i);
        int toY = j + UNIT + length(y, j);
        int same = Arrays.mismatch(x, i + UNIT, toX, y, j + UNIT, toY);
        if (same < 0) return 0;
        int atX = i + UNIT + same;
        int atY = j + UNIT + same;
        if (atX == toX || atY == toY) return Integer.compare(toX - i, toY - j);
        boolean beyondPlain = Math.max(x[atX] & 0xff, y[atY] & 0xff) >= FIRST_BYTE_BEYOND_SURROGATES;
        return beyondPlain ? text(one).compareTo(text(other)) : Byte.compareUnsigned(x[atX], y[atY]);
    }

    /** No text will be added any more: what only adding needs is given back. */
    void freeze() {
        slots = new int[0];
        places = Arrays.copyOf(places, size);
        if (page >= 0 && end < pages[page].length) pages[page] = Arrays.copyOf(pages[page], end);
    }
}

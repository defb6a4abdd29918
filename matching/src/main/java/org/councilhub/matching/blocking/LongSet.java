package org.councilhub.matching.blocking;

/** A fixed set of numbers that are not negative. */
final class LongSet {
    private static final long NONE = -1;
    private static final LongSet EMPTY = new LongSet(new long[0]);

    private final long[] slots;

    private LongSet(long[] slots) {
        this.slots = slots;
    }

    static LongSet of(long[] numbers) {
        if (numbers.length == 0) return EMPTY;
        var slots = new long[Integer.highestOneBit(numbers.length) * 4];
        java.util.Arrays.fill(slots, NONE);
        for (long number : numbers) slots[slot(slots, number)] = number;
        return new LongSet(slots);
    }

    private static int slot(long[] slots, long number) {
        int mask = slots.length - 1;
        int slot = (int) number & mask;
        while (slots[slot] != NONE && slots[slot] != number) slot = (slot + 1) & mask;
        return slot;
    }

    boolean contains(long number) {
        return slots.length > 0 && slots[slot(slots, number)] == number;
    }
}

package org.councilhub.hub.postgres;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids that sort by the time of their making (UUID version 7, RFC 9562), so that an index grows at its end. Ids of one
 * process are strictly ascending: a counter in place of 12 random bits tells those of one millisecond apart.
 */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    private static long last; // milliseconds and counter

    private Uuids() {}

    public static UUID timeOrdered() {
        long tick = nextTick(System.currentTimeMillis());
        long milliseconds = tick >>> COUNTER_BITS;
        long counter = tick & ((1L << COUNTER_BITS) - 1);
        long variant = 0x8000_0000_0000_0000L;
        return new UUID(milliseconds << 16 | 0x7000 | counter, variant | RANDOM.nextLong() >>> 2);
    }

    private static synchronized long nextTick(long milliseconds) {
        last = Math.max(last + 1, milliseconds << COUNTER_BITS);
        return last;
    }
}

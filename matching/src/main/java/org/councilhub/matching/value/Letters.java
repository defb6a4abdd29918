package org.councilhub.matching.value;

/** Which letters a text has, as bits: two texts have no more in common than these allow. */
public final class Letters {
    private static final int FIRST_DIGIT = 26;
    private static final int OTHERS = 36;

    /** The bits of letters and digits. */
    public static final long PLAIN = (1L << OTHERS) - 1;

    /** The bits of digits. */
    public static final long DIGITS = PLAIN & -(1L << FIRST_DIGIT);

    private Letters() {}

    /** Plain letters and digits have a bit each, other characters share the rest. */
    public static long of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1L << bit(text.charAt(i));
        return letters;
    }

    private static int bit(char c) {
        if (c >= 'a' && c <= 'z') return c - 'a';
        if (c >= '0' && c <= '9') return FIRST_DIGIT + c - '0';
        return OTHERS + c % (Long.SIZE - OTHERS);
    }
}

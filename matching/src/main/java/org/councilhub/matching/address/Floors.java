package org.councilhub.matching.address;

/** Floors as bits: basement, lower, ground, first to fifth, top. */
final class Floors {
    private static final int BASEMENT = 1;
    private static final int LOWER = 2;
    private static final int GROUND = 4;
    private static final int FIRST = 8;
    private static final int TOP = 1 << 12;

    private Floors() {}

    /** @param name as in the table of address words: {@code b, l, g, 1f ... 5f, t} */
    static int bit(String name) {
        return switch (name) {
            case "b" -> BASEMENT;
            case "l" -> LOWER;
            case "g" -> GROUND;
            case "t" -> TOP;
            default -> FIRST << (name.charAt(0) - '1');
        };
    }

    static boolean isBasement(int floors) {
        return floors == BASEMENT;
    }

    /** Whether they have a floor in common. TOP is one floor, whichever it is, and not the ground floor. */
    static boolean agree(int x, int y) {
        return (x & y) != 0 || (x == TOP && isUpper(y)) || (y == TOP && isUpper(x));
    }

    private static boolean isUpper(int floors) {
        return Integer.bitCount(floors) == 1 && floors > GROUND;
    }
}

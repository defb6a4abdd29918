package org.councilhub.matching.blocking;

/**
 * One value that a part of a key takes.
 *
 * @param eighths how rare it is in the population: its share is 2^(-eighths/8); {@link #RARE} where nothing is known
 */
public record KeyValue(String text, int eighths) {
    /** Rarer than any limit. */
    static final int RARE = 1 << 12;

    static KeyValue rare(String text) {
        return new KeyValue(text, RARE);
    }
}

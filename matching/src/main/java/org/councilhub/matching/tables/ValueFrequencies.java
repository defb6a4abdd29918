package org.councilhub.matching.tables;

import java.util.Map;

/**
 * How frequent values are in a file: the codes of the common ones, and of all others one.
 *
 * @param codes by value, see {@link NameFrequencies#share}
 * @param others code of a value that is not among them
 * @param sumOfSquares the chance that two values drawn at random are equal
 */
public record ValueFrequencies(Map<String, Integer> codes, int others, double sumOfSquares) implements Frequency {
    public ValueFrequencies {
        codes = Map.copyOf(codes);
    }

    @Override
    public int code(String text) {
        var known = codes.get(text);
        return known == null ? others : known;
    }
}

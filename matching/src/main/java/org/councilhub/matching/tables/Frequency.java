package org.councilhub.matching.tables;

/** How frequent the values of something are: a share as a code, see {@link NameFrequencies#share}. */
public interface Frequency {
    /** @param text as it is compared */
    int code(String text);

    /** The chance that two values drawn at random are equal. */
    double sumOfSquares();
}

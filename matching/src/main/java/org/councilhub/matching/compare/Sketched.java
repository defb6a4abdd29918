package org.councilhub.matching.compare;

import org.councilhub.matching.value.Value;

/**
 * A comparison that tells most pairs by one number for each value, its sketch: what it says is what {@link Comparison#compare} would, or that it
 * cannot say.
 */
public interface Sketched extends Comparison {
    /** No agreement: the values themselves must be compared. */
    int UNSURE = Integer.MIN_VALUE;

    /**
     * Likewise, but it is none of the levels whose weight depends on how frequent the agreeing value is, and follows from the {@link #identity} fields
     * alone.
     */
    int UNSURE_BUT_UNEQUAL = UNSURE + 1;

    /** The sketch of a value of which nothing can be told. */
    long NO_SKETCH = 0;

    /** The sketch of no value. */
    long ABSENT = -1;

    /** Indexes of the fields whose values have sketches, in the order in which they stand in {@link #bySketch}. */
    int[] sketchedFields();

    /** @param field one of the {@link #sketchedFields} */
    long sketch(int field, Value value);

    /** @param atX where one record's sketches begin */
    int bySketch(long[] x, int atX, long[] y, int atY);
}

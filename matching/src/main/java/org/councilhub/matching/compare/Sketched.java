package org.councilhub.matching.compare;

import org.councilhub.matching.value.Value;

/**
 * A comparison of one field that tells most pairs by one number a value, its sketch: what it says is what {@link Comparison#compare} would, or that
 * it cannot say.
 */
public interface Sketched extends Comparison {
    /** No agreement: the values themselves must be compared. */
    int UNSURE = Integer.MIN_VALUE;

    /** The sketch of a value of which nothing can be told. */
    long NO_SKETCH = 0;

    long sketch(Value value);

    int bySketch(long x, long y);
}

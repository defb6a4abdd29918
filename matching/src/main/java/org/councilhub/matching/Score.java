package org.councilhub.matching;

import java.util.Optional;

/**
 * How likely two records are of the same one.
 *
 * @param weight millibits of the posterior odds; sums of scaled integers do not depend on their order
 * @param veto the guard that says DIFFERENT whatever the weight is
 */
public record Score(long weight, Optional<String> veto) {
    private static final double MILLIBITS = 1000;

    public double bits() {
        return weight / MILLIBITS;
    }

    /** [0..1]; 0 under a veto. */
    public double probability() {
        return veto.isPresent() ? 0 : 1 / (1 + StrictMath.pow(2, -bits()));
    }
}

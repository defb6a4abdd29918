package org.councilhub.matching.cluster;

import org.councilhub.matching.model.Model;

/**
 * What clusters are cut by, in millibits.
 *
 * @param match two records of at least this weight are one
 * @param review and of at least this weight perhaps
 * @param prior what a pair weighs before it is compared: one that weighs more is more alike than strangers are
 */
record Limits(long match, long review, long prior) {
    private static final double MILLIBITS = 1000;

    static Limits of(Model model) {
        var thresholds = model.thresholds();
        return new Limits(
                Math.round(thresholds.match() * MILLIBITS), Math.round(thresholds.review() * MILLIBITS), model.prior());
    }
}

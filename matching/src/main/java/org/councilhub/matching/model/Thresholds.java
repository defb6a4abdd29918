package org.councilhub.matching.model;

/**
 * In bits of the posterior odds: 0 is even, 10 about 1,000 to 1.
 *
 * @param match from here on two records are one
 * @param review from here on a person should look
 * @param floor below it a pair is not kept
 */
public record Thresholds(double match, double review, double floor) {}

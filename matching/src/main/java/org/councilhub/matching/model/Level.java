package org.councilhub.matching.model;

/**
 * Chances of a level, [0..1].
 *
 * @param m among records of the same one
 * @param u among records of strangers
 * @param household among records of different people of one household
 */
public record Level(String name, double m, double u, double household) {}

package org.councilhub.matching.model;

/**
 * Why two records of different ones agree all the same: they are of one household, or of one community with few names. Their levels have chances
 * of their own, so that what such people share counts once, however often it is said.
 *
 * @param odds millibits: that two records drawn at random are of two such people
 */
public record Alternative(String name, int odds) {}

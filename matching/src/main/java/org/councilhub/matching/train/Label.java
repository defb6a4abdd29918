package org.councilhub.matching.train;

/**
 * What a person said of two records, by their numbers.
 *
 * @param same whether they mean the same one
 */
public record Label(int one, int other, boolean same) {}

package org.councilhub.matching.explain;

/**
 * One fact that would settle a pair: missing now, or differing where a mistake is possible.
 *
 * @param comparison whose fact it is
 * @param level on which the two would then agree, for a value of ordinary frequency
 * @param bits what it would add to the total, or take from it
 * @param outcome what the pair would then be
 */
public record Settlement(String comparison, String level, double bits, Outcome outcome, String sentence) {}

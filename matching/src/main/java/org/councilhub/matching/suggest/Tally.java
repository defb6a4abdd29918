package org.councilhub.matching.suggest;

/** A value of a column and how many records say it. */
record Tally(String value, long count) {}

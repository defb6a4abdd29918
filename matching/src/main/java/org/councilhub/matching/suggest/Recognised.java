package org.councilhub.matching.suggest;

/**
 * What a column was taken for.
 *
 * @param because the reason, as a clause: "its name says so, 98 % of its values are dates"
 */
record Recognised(Column column, Meaning meaning, String because) {}

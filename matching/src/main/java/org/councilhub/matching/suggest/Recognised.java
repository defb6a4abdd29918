package org.councilhub.matching.suggest;

/**
 * What a column was taken for.
 *
 * @param because the reason, as a clause: "its name says so, and 98 % of its values fit"
 */
record Recognised(Column column, Meaning meaning, String because) {
    Recognised as(Meaning other, String reason) {
        return new Recognised(column, other, reason);
    }

    String line() {
        return "%s: %s%s (%s)"
                .formatted(column.name(), meaning.isCompared() ? "" : "left out, ", meaning.words(), because);
    }
}

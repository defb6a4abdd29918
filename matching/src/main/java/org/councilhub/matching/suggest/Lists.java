package org.councilhub.matching.suggest;

import java.util.Arrays;

/** Columns that hold several values in one field. */
final class Lists {
    private static final double SOME = .02;

    private Lists() {}

    /** Whether some values hold a semicolon, bar or comma between parts that look like whole values. */
    static boolean isOne(Column column) {
        return column.share(Lists::hasParts) > SOME;
    }

    private static boolean hasParts(String value) {
        var parts = value.split("[;|,]", -1);
        return parts.length > 1 && Arrays.stream(parts).map(String::strip).allMatch(Lists::isWhole);
    }

    private static boolean isWhole(String part) {
        return Shapes.isEmail(part) || Shapes.isPhone(part) || (Shapes.isCode(part) && part.length() >= 5);
    }
}

package org.councilhub.matching.suggest;

import java.util.List;
import java.util.regex.Pattern;
import org.councilhub.matching.value.Kind;

/** What the dates of a column are like. */
final class Years {
    private static final Pattern FIRST_IS_DAY = Pattern.compile("(?:1[3-9]|2[0-9]|3[01])[-/. ][0-9]{1,2}[-/. ][0-9].*");
    private static final Pattern SECOND_IS_DAY =
            Pattern.compile("[0-9]{1,2}[-/. ](?:1[3-9]|2[0-9]|3[01])[-/. ][0-9].*");

    private Years() {}

    /** Years between the tenth and the ninetieth hundredth of the different dates. */
    static int spread(Column column) {
        var years = column.values().stream()
                .filter(t -> Shapes.isDate(t.value()))
                .mapToInt(t ->
                        Integer.parseInt(Kind.DATE.canonical(List.of(t.value())).getFirst(), 0, 4, 10))
                .sorted()
                .toArray();
        return years.length == 0 ? 0 : years[years.length * 9 / 10] - years[years.length / 10];
    }

    /** Whether the month stands before the day: more second numbers than first ones are above twelve. */
    static boolean areMonthFirst(List<Column> columns) {
        return matching(SECOND_IS_DAY, columns) > matching(FIRST_IS_DAY, columns);
    }

    private static long matching(Pattern pattern, List<Column> columns) {
        return columns.stream()
                .flatMap(column -> column.values().stream())
                .filter(tally -> pattern.matcher(tally.value()).matches())
                .count();
    }
}

package org.councilhub.matching.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How a field's values are to be taken out of what columns say, where a column does not hold just that. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum Reading {
    AS_IS("as-is", raw -> raw),
    /** The others only after the first: no middle name without a given name. */
    AFTER_FIRST("after-first", raw -> raw),
    /** Of a whole name the given names: {@code Amy Jane} of {@code Amy Jane Okafor} and of {@code OKAFOR, Amy Jane}. */
    GIVEN_NAMES(
            "given-names",
            raw -> raw.stream().limit(1).map(WholeName::givenNames).toList()),
    /** Of a whole name the surname; of several ways to write it the first counts. */
    SURNAME("surname", raw -> raw.stream().limit(1).map(WholeName::surname).toList()),
    /** Day, month and year in one column each, in this order. */
    DAY_MONTH_YEAR("day-month-year", DateReading::joined),
    /** Dates that begin with the month: {@code 3/31/1954}. */
    MONTH_FIRST("month-first", raw -> raw.stream().map(DateReading::monthFirst).toList()),
    /** The postcode within an address. */
    POSTCODE(
            "postcode",
            raw -> raw.stream().flatMap(WrittenPostcode::in).limit(1).toList()),
    /** Several values in one column. */
    LIST(
            "list",
            raw -> raw.stream()
                    .flatMap(text -> Arrays.stream(text.split("[;|,]", -1)))
                    .toList());

    private final String word;
    private final UnaryOperator<List<String>> of;

    Reading(String word, UnaryOperator<List<String>> of) {
        this.word = word;
        this.of = of;
    }

    /** Whether a record says nothing here when the first of its columns does not. */
    public boolean needsFirst() {
        return this == AFTER_FIRST;
    }

    public String word() {
        return word;
    }

    public List<String> of(List<String> raw) {
        return of.apply(raw);
    }

    public static Optional<Reading> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(Reading::word).collect(Collectors.joining(", "));
    }
}

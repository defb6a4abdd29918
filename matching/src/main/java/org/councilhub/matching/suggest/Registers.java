package org.councilhub.matching.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilhub.matching.compare.ComparisonType;

/** Identifiers of public registers, which have rules of their own: known by their column's name, when its values keep the rules. */
final class Registers {
    private static final double HALF = .5;
    private static final Map<ComparisonType, Set<String>> NAMES = Map.of(
            ComparisonType.COMPANY_NUMBER, Set.of("company", "companies house", "crn", "cwmni"),
            ComparisonType.CHARITY_NUMBER, Set.of("charity", "charities", "oscr", "ccni", "elusen"),
            ComparisonType.RATES_REFERENCE,
                    Set.of("ba ref", "ba reference", "billing authority", "rates", "nndr", "ndr", "rating"));

    private Registers() {}

    /** Of a column of identifiers. */
    static ComparisonType typeOf(Column column) {
        var name = " " + Headers.words(column.name()) + " ";
        for (var type :
                List.of(ComparisonType.CHARITY_NUMBER, ComparisonType.COMPANY_NUMBER, ComparisonType.RATES_REFERENCE))
            if (NAMES.getOrDefault(type, Set.of()).stream().anyMatch(word -> name.contains(" " + word + " "))
                    && column.share(v -> keepsTheRules(v, type)) > HALF) return type;
        return ComparisonType.IDENTIFIER;
    }

    private static boolean keepsTheRules(String value, ComparisonType type) {
        return !type.needs().getFirst().canonical(List.of(value)).isEmpty();
    }
}

package org.councilhub.matching.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilhub.matching.model.AddressColumns;

/** Whether files are of addresses, so that one can be the gazetteer of the other, and which columns say what. */
final class Addresses {
    private static final List<Meaning> PREMISES = List.of(Meaning.HOUSE, Meaning.STREET, Meaning.ADDRESS);
    /** What a list of businesses with their addresses does not have. */
    private static final List<Meaning> OF_GAZETTEERS = List.of(Meaning.HOUSE, Meaning.STREET, Meaning.UPRN);
    /** Whoever has these is a person or a customer, who moves. */
    private static final List<Meaning> OF_SOMEBODY = List.of(
            Meaning.GIVEN_NAME,
            Meaning.SURNAME,
            Meaning.FULL_NAME,
            Meaning.BIRTH_DATE,
            Meaning.BIRTH_YEAR,
            Meaning.SEX,
            Meaning.AGE,
            Meaning.NINO,
            Meaning.EMAIL,
            Meaning.PHONE);

    private static final Set<String> UNITS =
            Set.of("sao", "saon", "unit", "flat", "apartment", "sub", "secondary", "floor");
    private static final Set<String> BUILDINGS = Set.of("pao", "paon", "house", "primary");

    private final List<Recognised> columns = new ArrayList<>();

    private Addresses(List<Recognised> asked, List<Recognised> gazetteer) {
        columns.addAll(gazetteer);
        for (var column : asked)
            if (columns.stream()
                    .noneMatch(c -> c.column().name().equals(column.column().name()))) columns.add(column);
    }

    /** @return where the gazetteer holds addresses of nobody in particular and the other list something that can be one */
    static Optional<AddressColumns> of(List<Recognised> asked, List<Recognised> gazetteer) {
        boolean ofBusinesses = has(gazetteer, List.of(Meaning.ORGANISATION)) && !has(gazetteer, OF_GAZETTEERS);
        boolean isGazetteer = has(gazetteer, PREMISES) && !has(gazetteer, OF_SOMEBODY) && !ofBusinesses;
        boolean isAsked = has(asked, PREMISES) || has(asked, List.of(Meaning.POSTCODE, Meaning.UPRN, Meaning.TEXT));
        return isGazetteer && isAsked
                ? Optional.of(new Addresses(asked, gazetteer).columns(has(asked, PREMISES)))
                : Optional.empty();
    }

    private static boolean has(List<Recognised> columns, List<Meaning> meanings) {
        return columns.stream().anyMatch(column -> meanings.contains(column.meaning()));
    }

    private AddressColumns columns(boolean askedHasAddress) {
        var units = of(Meaning.HOUSE).stream().filter(Addresses::isOfUnits).toList();
        return new AddressColumns(
                of(Meaning.ORGANISATION),
                units,
                of(Meaning.HOUSE).stream()
                        .filter(house -> !units.contains(house))
                        .toList(),
                named(of(Meaning.STREET)),
                askedHasAddress ? of(Meaning.ADDRESS) : of(Meaning.ADDRESS, Meaning.TEXT),
                of(Meaning.TOWN, Meaning.REGION),
                of(Meaning.POSTCODE),
                of(Meaning.REGION),
                of(Meaning.UPRN));
    }

    /** Those whose name says so, where there are any: other columns may repeat a street with more before it. */
    private static List<String> named(List<String> columns) {
        var named = columns.stream().filter(c -> Headers.hint(c).isPresent()).toList();
        return named.isEmpty() ? columns : named;
    }

    /** Of house columns, whether by its name it holds the part of a house. */
    private static boolean isOfUnits(String column) {
        var words = List.of(Headers.words(column).split(" ", -1));
        return words.stream().anyMatch(UNITS::contains) && words.stream().noneMatch(BUILDINGS::contains);
    }

    private List<String> of(Meaning... meanings) {
        return columns.stream()
                .filter(column -> List.of(meanings).contains(column.meaning()))
                .map(column -> column.column().name())
                .toList();
    }
}

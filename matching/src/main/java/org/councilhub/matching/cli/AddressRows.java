package org.councilhub.matching.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilhub.matching.address.AddressText;
import org.councilhub.matching.model.AddressColumns;
import org.councilhub.matching.value.Unsaid;

/** Addresses as rows of a file say them. */
final class AddressRows {
    private static final List<String> OTHER_IDS = List.of("uprn", "urn");

    private final int id;
    private final int[] names;
    private final int[] units;
    private final int[] premises;
    private final int[] streets;
    private final int[] lines;
    private final int[] localities;
    private final int[] postcodes;
    private final int[] areas;
    private final int[] uprns;

    AddressRows(CsvTable table, AddressColumns columns, Optional<String> idColumn) {
        id = idIndex(table, idColumn);
        names = indexes(table, columns.names());
        units = indexes(table, columns.units());
        premises = indexes(table, columns.premises());
        streets = indexes(table, columns.streets());
        lines = indexes(table, columns.lines());
        localities = indexes(table, columns.localities());
        postcodes = indexes(table, columns.postcodes());
        areas = indexes(table, columns.areas());
        uprns = indexes(table, columns.uprns());
    }

    /** An id may have another name in each of the two files. */
    static int idIndex(CsvTable table, Optional<String> idColumn) {
        try {
            return RecordFiles.idIndex(table, idColumn);
        } catch (UnusableInputException e) {
            return OTHER_IDS.stream()
                    .mapToInt(table::column)
                    .filter(i -> i >= 0)
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    private static int[] indexes(CsvTable table, List<String> columns) {
        return columns.stream()
                .mapToInt(table.columns()::indexOf)
                .filter(i -> i >= 0)
                .toArray();
    }

    /** @throws UnusableInputException when the id is missing */
    String id(CsvTable table, CsvTable.Row row) {
        var key = row.values().get(id).strip();
        if (key.isEmpty())
            throw new UnusableInputException(
                    "%s:%d: the id is missing: give it one".formatted(table.file(), row.line()));
        return key;
    }

    AddressText text(List<String> values) {
        return new AddressText(
                all(values, names),
                all(values, units),
                all(values, premises),
                all(values, streets),
                all(values, lines),
                all(values, localities),
                first(values, postcodes),
                first(values, areas),
                first(values, uprns));
    }

    private static List<String> all(List<String> values, int[] indexes) {
        var said = new ArrayList<String>(indexes.length);
        for (int i : indexes) if (!Unsaid.is(values.get(i))) said.add(values.get(i));
        return said;
    }

    private static String first(List<String> values, int[] indexes) {
        return IntStream.of(indexes)
                .mapToObj(values::get)
                .filter(value -> !Unsaid.is(value))
                .findFirst()
                .orElse("");
    }
}

package org.councilhub.matching.model;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of addresses and of their gazetteer say what. A column may be in one of the two lists only.
 *
 * @param names of organisations or whoever is there
 * @param units numbers, letters and names of flats, units and floors within a building
 * @param premises numbers and names of house or building
 * @param streets names of streets, which may have the number before them
 * @param lines addresses or lines of them, in order
 * @param localities villages, towns, counties
 * @param postcodes the first one that says something counts
 * @param areas codes of parts of the ground; the first one that says something counts
 * @param uprns the first one that says something counts
 */
public record AddressColumns(
        List<String> names,
        List<String> units,
        List<String> premises,
        List<String> streets,
        List<String> lines,
        List<String> localities,
        List<String> postcodes,
        List<String> areas,
        List<String> uprns) {
    public AddressColumns {
        names = List.copyOf(names);
        units = List.copyOf(units);
        premises = List.copyOf(premises);
        streets = List.copyOf(streets);
        lines = List.copyOf(lines);
        localities = List.copyOf(localities);
        postcodes = List.copyOf(postcodes);
        areas = List.copyOf(areas);
        uprns = List.copyOf(uprns);
    }

    public Set<String> all() {
        var all = new TreeSet<String>();
        Stream.of(names, units, premises, streets, lines, localities, postcodes, areas, uprns)
                .forEach(all::addAll);
        return all;
    }

    /** For a message: {@code lines from address; postcodes from postcode}. */
    public String words() {
        var words = new StringJoiner("; ");
        say(words, "names", names);
        say(words, "units", units);
        say(words, "premises", premises);
        say(words, "streets", streets);
        say(words, "lines", lines);
        say(words, "localities", localities);
        say(words, "postcodes", postcodes);
        say(words, "areas", areas);
        say(words, "UPRNs", uprns);
        return words.toString();
    }

    private static void say(StringJoiner words, String part, List<String> columns) {
        if (!columns.isEmpty()) words.add(part + " from " + String.join(", ", columns));
    }

    static AddressColumns read(Text text) {
        var keys = text.only(
                "names", "units", "premises", "streets", "lines", "localities", "postcodes", "areas", "uprns");
        var columns = new AddressColumns(
                words(keys.get("names")),
                words(keys.get("units")),
                words(keys.get("premises")),
                words(keys.get("streets")),
                words(keys.get("lines")),
                words(keys.get("localities")),
                words(keys.get("postcodes")),
                words(keys.get("areas")),
                words(keys.get("uprns")));
        if (columns.all().isEmpty()) throw text.illegal("names no column: name those that hold addresses");
        return columns;
    }

    private static List<String> words(@Nullable Text text) {
        return text == null ? List.of() : text.words();
    }
}

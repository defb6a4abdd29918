package org.councilhub.matching.address;

import java.util.List;

/**
 * What a record says about where something is, by what its columns hold. Any part may be empty.
 *
 * @param names of the organisation or whoever is there
 * @param units numbers, letters and names of flats, units and floors within a building
 * @param premises numbers and names of house or building
 * @param streets names of streets, which may have the number before them
 * @param lines addresses or lines of them, in order
 * @param localities villages, towns, counties
 * @param postcode as written
 * @param area a code for a part of the country or district; of one meaning within its own list only
 * @param uprn as written
 */
public record AddressText(
        List<String> names,
        List<String> units,
        List<String> premises,
        List<String> streets,
        List<String> lines,
        List<String> localities,
        String postcode,
        String area,
        String uprn) {
    public AddressText {
        names = List.copyOf(names);
        units = List.copyOf(units);
        premises = List.copyOf(premises);
        streets = List.copyOf(streets);
        lines = List.copyOf(lines);
        localities = List.copyOf(localities);
    }

    /** One address in one field. */
    public static AddressText of(String line, String postcode) {
        return new AddressText(List.of(), List.of(), List.of(), List.of(), List.of(line), List.of(), postcode, "", "");
    }
}

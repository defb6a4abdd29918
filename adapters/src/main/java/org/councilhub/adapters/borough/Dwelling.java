package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A home, with its address in parts.
 *
 * @param number of the dwelling in the borough, from 0
 * @param form how its address is built
 * @param flat number or letter of the flat in its building; null where the home is the whole building
 * @param building name of the building or house; null where it has none
 * @param house number of the building in the street; 0 where it has none
 */
record Dwelling(
        long number,
        Form form,
        String uprn,
        @Nullable String shellUprn,
        @Nullable String flat,
        @Nullable String building,
        int house,
        String street,
        String usrn,
        String locality,
        String town,
        String postcode,
        int easting,
        int northing,
        String ward) {

    /** {@code SUFFIXED}: 136C, a door of its own; {@code CONVERTED}: Flat C, 136, behind the common door. */
    enum Form {
        HOUSE,
        NAMED,
        FLAT,
        SUFFIXED,
        CONVERTED
    }

    /** The address as people write it, from the most particular to the town, without the postcode. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        switch (form) {
            case HOUSE -> lines.add(house + " " + street);
            case SUFFIXED -> lines.add(house + required(flat) + " " + street);
            case NAMED -> {
                lines.add(required(building));
                lines.add(house > 0 ? house + " " + street : street);
            }
            case FLAT -> {
                lines.add("Flat " + flat + " " + required(building));
                lines.add(house + " " + street);
            }
            case CONVERTED -> {
                lines.add("Flat " + flat);
                lines.add(house + " " + street);
            }
        }
        lines.add(town);
        return lines;
    }

    Optional<String> shell() {
        return Optional.ofNullable(shellUprn);
    }

    private static String required(@Nullable String part) {
        if (part == null) throw new IllegalStateException("the form of this address lacks a part");
        return part;
    }
}

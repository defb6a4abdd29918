package org.councilhub.adapters.borough;

import java.util.List;

/**
 * A street and what stands in it.
 *
 * @param number of the street in the borough, from 0
 * @param locality part of the town, such as a village
 */
record Street(
        long number,
        String usrn,
        String name,
        String locality,
        String town,
        int easting,
        int northing,
        List<Dwelling> dwellings) {
    Street {
        dwellings = List.copyOf(dwellings);
    }

    Street with(List<Dwelling> built) {
        return new Street(number, usrn, name, locality, town, easting, northing, built);
    }
}

package org.councilhub.matching.address;

import java.util.List;
import java.util.Set;

/**
 * An address taken apart. Words are folded, written out and without a plural's s.
 *
 * @param name words of organisation, house or building
 * @param street words of the street
 * @param locality village, town, county
 * @param low number of the building, the first one of a range; -1 where there is none
 * @param high the last one of a range, else the same
 * @param units numbers and letters of the unit within the building, or the number's suffix, sorted; {@code 136C} and {@code FLAT C 136} are one
 * @param floors a bit for each floor named: basement, lower, ground, first to fifth, top
 * @param isFlat whether it says to be a flat or unit, whether or not which
 * @param beside whether it is what stands beside or behind the address that it names
 * @param two whether another number and street follow the first ones
 * @param postcode without blanks, upper case; empty where there is none
 * @param area as in {@link AddressText}
 * @param uprn digits; empty where there is none
 */
record Parts(
        List<String> name,
        List<String> street,
        List<String> locality,
        int low,
        int high,
        Set<String> units,
        int floors,
        boolean isFlat,
        boolean beside,
        boolean two,
        String postcode,
        String area,
        String uprn) {
    boolean hasNumber() {
        return low >= 0;
    }

    /** Whether it says which part of a building it is. */
    boolean isPart() {
        return !units.isEmpty() || floors != 0;
    }

    /** Whether it says anything about where it is. */
    boolean isEmpty() {
        return name.isEmpty() && street.isEmpty() && locality.isEmpty() && postcode.isEmpty() && uprn.isEmpty();
    }
}

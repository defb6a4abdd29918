package org.councilhub.matching.value;

import java.util.List;

/**
 * The parts of an address that tell neighbours apart. {@code 136C}, {@code FLAT C 136} and {@code 136, FLAT C} are one.
 *
 * @param number of the building: {@code 12}, {@code 12-14}; empty where it has none
 * @param unit within the building or suffix of its number: {@code 3}, {@code c}, {@code ground}; empty where there is none
 * @param name of the house or building, empty where there is none
 * @param street with abbreviations written out
 * @param locality the other words: village, town, county
 */
public record Place(String number, String unit, String name, String street, List<String> locality) {
    public Place {
        number = Shared.one(number);
        unit = Shared.one(unit);
        name = Shared.one(name);
        street = Shared.one(street);
        locality = Shared.one(List.copyOf(locality));
    }

    public boolean hasNumber() {
        return !number.isEmpty();
    }
}

package org.councilhub.matching.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilhub.matching.address.AddressText;

/** An invented district for measuring speed: streets of fifty houses, every tenth of them with six flats. */
public record District(Map<String, AddressText> gazetteer, List<AddressText> asked) {
    private static final List<String> BEGINNINGS = List.of(
            "Oak", "Mill", "Church", "Park", "Station", "King", "Queen", "Bow", "Hazel", "Rose", "Stone", "Ash",
            "Brook", "Castle", "Chalk", "Cherry", "Coal", "Cross", "Dale", "East", "Elm", "Fair", "Fern", "Fox",
            "Green", "Hart", "High", "Holly", "Hop", "Lark", "Lime", "Long", "Maple", "Marsh", "Mead", "New", "North",
            "Old", "Orchard", "Quarry", "Raven", "Red", "Ridge", "River", "Sand", "South", "Spring", "Swan", "Tan",
            "Thorn");
    private static final List<String> ENDINGS =
            List.of("", "wood", "field", "bridge", "ley", "hurst", "bourne", "den", "gate", "well");
    private static final List<String> TYPES =
            List.of("Road", "Street", "Lane", "Avenue", "Close", "Drive", "Gardens", "Way");
    private static final List<String> TOWNS = List.of(
            "Maidmarket", "Looseham", "Coxley", "Bearsted Green", "Staplebury", "Mardenfold", "Headcombe", "Lenworth");
    private static final int HOUSES = 50;
    private static final int FLATS = 6;

    /**
     * @param size how many addresses the gazetteer has, up to about 300,000
     * @param asks how many are asked for: some short, some mistyped, some without town or postcode
     */
    public static District of(int size, int asks, long seed) {
        var random = new Random(seed);
        var gazetteer = new LinkedHashMap<String, AddressText>();
        var lines = new ArrayList<List<String>>();
        int street = 0;
        for (var name : streets(random)) {
            var town = TOWNS.get(street % TOWNS.size());
            for (int house = 1; house <= HOUSES; house++) {
                var postcode = "ME%d %d%c%c"
                        .formatted(
                                14 + street % 5,
                                street / 5 % 10,
                                'A' + street / 50 % 26,
                                'A' + house / 13 + street / 1300 * 4);
                int units = house % 10 == 0 ? FLATS : 1;
                for (int unit = 1; unit <= units && gazetteer.size() < size; unit++) {
                    var premises = units > 1 ? "Flat %d, %d".formatted(unit, house) : "" + house;
                    gazetteer.put(
                            "a" + gazetteer.size(),
                            AddressText.of("%s %s, %s".formatted(premises, name, town), postcode));
                    lines.add(List.of(premises, name, town, postcode));
                }
            }
            street++;
        }
        var asked = new ArrayList<AddressText>();
        for (int i = 0; i < asks; i++) asked.add(asked(lines.get(random.nextInt(lines.size())), i, random));
        return new District(gazetteer, asked);
    }

    private static Iterable<String> streets(Random random) {
        var all = new LinkedHashSet<String>();
        for (var type : TYPES)
            for (var ending : ENDINGS) for (var begin : BEGINNINGS) all.add(begin + ending + " " + type);
        var streets = new ArrayList<>(all);
        Collections.shuffle(streets, random);
        return streets;
    }

    private static AddressText asked(List<String> line, int number, Random random) {
        var street = line.get(1);
        if (number % 3 == 0)
            street = street.replace("Road", "Rd").replace("Street", "St").replace("Avenue", "Ave");
        if (number % 5 == 1) {
            int at = 1 + random.nextInt(street.length() - 2);
            street = street.substring(0, at) + street.substring(at + 1);
        }
        var town = number % 4 == 0 ? "" : ", " + line.get(2);
        return AddressText.of(line.getFirst() + " " + street + town, number % 7 == 0 ? "" : line.getLast());
    }
}

package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The addresses that can be answered with, indexed. Immutable and thread-safe; the order in which they came does not matter. */
public final class Gazetteer {
    private final List<String> ids;
    private final List<Entry> entries;
    private final Streets streets;
    private final Vocabulary words;
    private final KeyTable keys;
    private final Map<String, Integer> postcodes;
    private final Map<String, int[]> byUprn;
    private final int[] onStreet;
    private final Map<Long, Integer> onStreetWithPostcode;
    private final Map<String, Integer> areas;
    private final int[] inArea;
    private final Contrasts contrasts;
    private final Together inAreas;

    private Gazetteer(Building building) {
        ids = building.ids;
        entries = building.entries;
        streets = building.streets;
        words = building.words;
        keys = building.keyTable();
        postcodes = building.postcodes;
        byUprn = building.byUprn();
        onStreet = building.onStreet();
        onStreetWithPostcode = building.onStreetWithPostcode();
        areas = building.areaNumbers;
        inArea = building.inArea();
        contrasts = Contrasts.of(entries, words);
        inAreas = building.inAreas();
    }

    /** @param addresses by id */
    public static Gazetteer of(Map<String, AddressText> addresses) {
        return new Gazetteer(new Building(addresses));
    }

    public int size() {
        return ids.size();
    }

    String id(int entry) {
        return ids.get(entry);
    }

    Entry entry(int entry) {
        return entries.get(entry);
    }

    Vocabulary words() {
        return words;
    }

    Streets streets() {
        return streets;
    }

    Contrasts contrasts() {
        return contrasts;
    }

    KeyTable keys() {
        return keys;
    }

    int postcode(String postcode) {
        return postcodes.getOrDefault(postcode, -1);
    }

    /** -1 where it is not known. */
    int area(String area) {
        return areas.getOrDefault(area, -1);
    }

    int inArea(int area) {
        return inArea[area];
    }

    /** What a word of a name says among the addresses of an area, in millibits. */
    int ofNames(int word, int area) {
        return (int) Math.max(0, Vocabulary.log2((inArea[area] + 1) / (inAreas.count(word, area) + .5)));
    }

    int[] withUprn(String uprn) {
        return byUprn.getOrDefault(uprn, new int[0]);
    }

    /** How many addresses a street of this name has. */
    int onStreet(int street) {
        return street < 0 ? size() : onStreet[street];
    }

    int onStreet(Entry entry) {
        return entry.postcode() < 0 || entry.streetName() < 0
                ? onStreet(entry.streetName())
                : onStreetWithPostcode.getOrDefault(both(entry.streetName(), entry.postcode()), 1);
    }

    private static long both(int street, int postcode) {
        return (long) street << 32 | postcode;
    }

    private static final class Building {
        private final List<String> ids;
        private final List<Entry> entries = new ArrayList<>();
        private final Streets streets = new Streets();
        private final Vocabulary words = new Vocabulary();
        private final Map<String, Integer> postcodes = new HashMap<>();
        private final Map<String, Integer> streetNames = new HashMap<>();
        private final Map<String, Integer> properties = new HashMap<>();
        private final Map<String, Integer> areaNumbers = new HashMap<>();

        Building(Map<String, AddressText> addresses) {
            ids = addresses.keySet().stream().sorted().toList();
            var texts = ids.stream().map(addresses::get).toList();
            var first = texts.stream()
                    .map(text -> AddressParser.parse(text, Streets.none()))
                    .toList();
            for (int i = 0; i < ids.size(); i++)
                if (!texts.get(i).streets().isEmpty() || first.get(i).hasNumber())
                    streets.add(first.get(i).street());
            var parts = new ArrayList<Parts>();
            for (int i = 0; i < ids.size(); i++) {
                boolean again = texts.get(i).streets().isEmpty();
                parts.add(again ? AddressParser.parse(texts.get(i), streets) : first.get(i));
                words.count(parts.get(i));
            }
            words.freeze();
            var towns = Towns.of(parts);
            for (int i = 0; i < ids.size(); i++) entries.add(entry(parts.get(i), towns));
        }

        private Entry entry(Parts parts, Towns towns) {
            var sorted = parts.street().stream().sorted().toList();
            int street = sorted.isEmpty() ? -1 : number(streetNames, String.join(" ", sorted));
            int postcode = parts.postcode().isEmpty() ? -1 : number(postcodes, parts.postcode());
            var area = towns.area(parts);
            int own = entries.size();
            int property = parts.uprn().isEmpty() ? own : properties.computeIfAbsent(parts.uprn(), uprn -> own);
            return new Entry(
                    parts,
                    numbers(parts.name()),
                    numbers(parts.street()),
                    numbers(parts.locality()),
                    property,
                    street,
                    postcode,
                    area.isEmpty() ? -1 : number(areaNumbers, area));
        }

        private static int number(Map<String, Integer> numbers, String text) {
            return numbers.computeIfAbsent(text, t -> numbers.size());
        }

        private int[] numbers(List<String> of) {
            return of.stream().mapToInt(words::find).toArray();
        }

        KeyTable keyTable() {
            var pairs = new long[1 << 10];
            int size = 0;
            var made = new Keys();
            var seen = new HashSet<Long>();
            for (int entry = 0; entry < entries.size(); entry++) {
                var e = entries.get(entry);
                made.clear();
                made.make(e.parts(), e.name(), e.street(), e.locality(), e.postcode());
                seen.clear();
                for (int i = 0; i < made.size(); i++) {
                    if (!seen.add(made.get(i))) continue;
                    if (size == pairs.length) pairs = Arrays.copyOf(pairs, 2 * size);
                    pairs[size++] = KeyTable.pair(made.get(i), entry);
                }
            }
            return KeyTable.of(pairs, size);
        }

        Map<String, int[]> byUprn() {
            var by = new HashMap<String, int[]>();
            for (int i = 0; i < entries.size(); i++) {
                var uprn = entries.get(i).parts().uprn();
                if (!uprn.isEmpty()) {
                    int entry = i;
                    by.merge(uprn, new int[] {i}, (some, one) -> {
                        var more = Arrays.copyOf(some, some.length + 1);
                        more[some.length] = entry;
                        return more;
                    });
                }
            }
            return by;
        }

        int[] onStreet() {
            var counts = new int[streetNames.size()];
            for (var entry : entries) if (entry.streetName() >= 0) counts[entry.streetName()]++;
            return counts;
        }

        Map<Long, Integer> onStreetWithPostcode() {
            var counts = new HashMap<Long, Integer>();
            for (var entry : entries)
                if (entry.streetName() >= 0 && entry.postcode() >= 0)
                    counts.merge(both(entry.streetName(), entry.postcode()), 1, Integer::sum);
            return counts;
        }

        Together inAreas() {
            var counting = new Together.Counting();
            for (var entry : entries)
                if (entry.area() >= 0) for (int word : entry.name()) counting.add(word, entry.area());
            return counting.counted();
        }

        int[] inArea() {
            var counts = new int[areaNumbers.size()];
            for (var entry : entries) if (entry.area() >= 0) counts[entry.area()]++;
            return counts;
        }
    }
}

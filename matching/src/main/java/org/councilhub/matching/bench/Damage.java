package org.councilhub.matching.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.councilhub.matching.address.AddressText;

/** What becomes of an address between a gazetteer and somebody's letter: one kind of damage each. */
final class Damage {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ROAD", "RD"),
            Map.entry("STREET", "ST"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("LANE", "LN"),
            Map.entry("CLOSE", "CL"),
            Map.entry("DRIVE", "DR"),
            Map.entry("GARDENS", "GDNS"),
            Map.entry("CRESCENT", "CRES"),
            Map.entry("TERRACE", "TERR"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("COURT", "CT"),
            Map.entry("HOUSE", "HSE"),
            Map.entry("SCHOOL", "SCH"),
            Map.entry("COLLEGE", "COLL"),
            Map.entry("CENTRE", "CTR"),
            Map.entry("SAINT", "ST"));
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d+[A-Z]?(?:-\\d+[A-Z]?)?)/(.+)");
    private static final int SHORTEST = 5; // letters of a word that a typing error falls on

    private Damage() {}

    /** One line of the house and the street; the area stays beside it unless it is the damage that it does not. */
    static AddressText of(AddressText text, Random random) {
        var house = String.join(", ", text.premises());
        var street = String.join(", ", text.streets());
        var area = text.area();
        var line = house.isEmpty() ? street : house + ", " + street;
        switch (random.nextInt(4)) {
            case 0 -> line = abbreviated(line);
            case 1 -> area = "";
            case 2 -> line = moved(house, street);
            default -> line = mistyped(line, random);
        }
        return new AddressText(
                List.of(), List.of(), List.of(), List.of(), List.of(line), List.of(), text.postcode(), area, "");
    }

    private static String abbreviated(String line) {
        var out = new StringJoiner(" ");
        for (var word : line.split(" ", -1)) out.add(SHORT.getOrDefault(word, word));
        return out.toString();
    }

    /** The number goes from the house to the street, or the house behind it. */
    private static String moved(String house, String street) {
        var numbered = NUMBER_FIRST.matcher(house);
        return numbered.matches() ? numbered.group(2) + ", " + numbered.group(1) + " " + street : street + ", " + house;
    }

    /** A letter left out, put in, replaced, or two of them swapped. */
    private static String mistyped(String line, Random random) {
        var words = line.split(" ", -1);
        var candidates = IntStream.range(0, words.length)
                .filter(i -> words[i].length() >= SHORTEST && words[i].chars().allMatch(Character::isLetter))
                .toArray();
        if (candidates.length == 0) return line;
        int at = candidates[random.nextInt(candidates.length)];
        var word = words[at];
        int place = 1 + random.nextInt(word.length() - 2);
        char letter = (char) ('A' + random.nextInt(26));
        words[at] = switch (random.nextInt(4)) {
            case 0 -> word.substring(0, place) + word.substring(place + 1);
            case 1 -> word.substring(0, place) + letter + word.substring(place);
            case 2 -> word.substring(0, place) + letter + word.substring(place + 1);
            default ->
                word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
        };
        return String.join(" ", words);
    }
}

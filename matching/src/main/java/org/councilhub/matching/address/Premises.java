package org.councilhub.matching.address;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.councilhub.matching.value.AddressWords;

/** Collects number, unit and floor of an address while its words are read: FLAT 3, GROUND FLOOR FLAT, ADJACENT TO, 12A. */
final class Premises {
    private static final Set<String> FLOOR = Set.of("floor", "flr", "floors", "level");
    private static final Set<String> LINKS = Set.of("at", "of", "to", "off", "the");
    private static final int LONGEST_ID = 5;

    private final TreeSet<String> units = new TreeSet<>();
    private int low = -1;
    private int high = -1;
    private int floors;
    private boolean isFlat;
    private boolean beside;

    Set<String> units() {
        return units;
    }

    int low() {
        return low;
    }

    int high() {
        return high;
    }

    int floors() {
        return floors;
    }

    boolean isFlat() {
        return isFlat;
    }

    boolean beside() {
        return beside;
    }

    /** Takes the words of units, floors and neighbours out of a line. */
    void takeFrom(List<String> words) {
        int at = 0;
        while (at < words.size()) {
            int taken = floor(words, at);
            if (taken == 0) taken = unit(words, at);
            if (taken == 0) taken = neighbour(words, at);
            if (taken == 0) at++;
            else words.subList(at, at + taken).clear();
        }
    }

    /** The building's number, or of a second one the unit's; @return whether the word is a number */
    boolean number(String word) {
        var numbers = Numbers.of(word);
        if (numbers.isEmpty()) return false;
        if (low >= 0) return unit(word);
        low = numbers.get().low();
        high = numbers.get().high();
        if (!numbers.get().suffix().isEmpty()) units.add(numbers.get().suffix());
        if (!numbers.get().unit().isEmpty()) units.add(numbers.get().unit());
        return true;
    }

    boolean unit(String number) {
        units.add(number);
        return true;
    }

    private int neighbour(List<String> words, int at) {
        var word = words.get(at);
        var next = at + 1 < words.size() ? words.get(at + 1) : "";
        boolean site = word.equals("development") && next.equals("site");
        boolean land =
                (word.equals("land") || word.equals("site")) && (LINKS.contains(next) || AddressWords.isBeside(next));
        boolean other = AddressWords.isBeside(word) && !word.equals("land");
        if (!site && !land && !other) return 0;
        beside = true;
        int taken = site ? 2 : 1;
        while (at + taken < words.size() && LINKS.contains(words.get(at + taken))) taken++;
        return taken;
    }

    /** FIRST AND SECOND FLOORS, GROUND FLOOR FLAT, BASEMENT; @return how many words it takes */
    private int floor(List<String> words, int at) {
        int end = at;
        int named = 0;
        for (; end < words.size(); end++) {
            var floor = AddressWords.floor(words.get(end));
            if (!floor.isEmpty()) named |= Floors.bit(floor);
            else if (!words.get(end).equals("and") || end == at) break;
        }
        if (named == 0) return 0;
        boolean said = end < words.size() && FLOOR.contains(words.get(end));
        if (said) end++;
        boolean flat = end < words.size() && AddressWords.isUnit(words.get(end));
        if (!said && !flat && !Floors.isBasement(named)) return 0;
        floors |= named;
        isFlat = true;
        if (flat) end += Math.max(1, unit(words, end));
        return end + sides(words, end) - at;
    }

    private int sides(List<String> words, int from) {
        int end = from;
        while (end < words.size() && AddressWords.isSide(words.get(end))) units.add(words.get(end++));
        return end - from;
    }

    /** FLAT 3, UNIT 12B, FLATS 1-3; FLAT alone says that there are others. */
    private int unit(List<String> words, int at) {
        if (!AddressWords.isUnit(words.get(at))) return 0;
        int end = at + 1;
        if (end < words.size() && (words.get(end).equals("no") || words.get(end).equals("number"))) end++;
        if (end < words.size() && isId(words.get(end)) && !isNumberOfStreet(words, end)) {
            units.add(words.get(end++));
            isFlat = true;
            return end + sides(words, end) - at;
        }
        if (!words.get(at).equals("flat")) return 0;
        isFlat = true;
        return 1;
    }

    /** FLAT 74 HIGH STREET is the flat at number 74: the street has no other number. */
    private static boolean isNumberOfStreet(List<String> words, int at) {
        if (Numbers.of(words.get(at)).isEmpty()) return false;
        boolean street = false;
        for (int i = 0; i < words.size(); i++) {
            if (i != at && Numbers.of(words.get(i)).isPresent()) return false;
            street |= i > at + 1 && AddressWords.isThoroughfare(words.get(i));
        }
        return street;
    }

    private static boolean isId(String word) {
        if (word.length() == 1) return true;
        if (!AddressWords.floor(word).isEmpty()) return false;
        return word.length() <= LONGEST_ID && (isDigit(word.charAt(0)) || isDigit(word.charAt(word.length() - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

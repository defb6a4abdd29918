package org.councilhub.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the folded lines of an address. The first number before street words is the building's, another one its unit. */
final class PlaceParser {
    private static final Pattern POSTCODE = Pattern.compile("\\b[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}$");
    private static final int LONGEST_STREET = 4;

    private final List<String> words = new ArrayList<>();
    private final List<String> street = new ArrayList<>();
    private String number = "";
    private String unit = "";
    private String name = "";

    private PlaceParser() {}

    static Place parse(List<String> lines) {
        var parser = new PlaceParser();
        for (var line : lines) parser.line(withoutPostcode(line));
        if (parser.street.isEmpty()) parser.streetWithoutNumber(lines);
        parser.suffixIsUnit();
        parser.words.removeAll(parser.street);
        parser.words.removeAll(List.of(parser.name.split(" ", -1)));
        return new Place(parser.number, parser.unit, parser.name, String.join(" ", parser.street), parser.words);
    }

    private static String withoutPostcode(String line) {
        int last = line.length() - 1;
        if (last < 3 || Folding.isDigit(line.charAt(last)) || !Folding.isDigit(line.charAt(last - 2))) return line;
        return POSTCODE.matcher(line).replaceFirst("").strip();
    }

    private void line(String line) {
        if (line.isEmpty()) return;
        var left = withoutUnit(new ArrayList<>(List.of(line.split(" ", -1))));
        int at = firstNumber(left);
        if (at >= 0 && street.isEmpty()) {
            if (at > 0 && name.isEmpty()) name = String.join(" ", left.subList(0, at));
            left = numberAt(left, at);
        } else if (street.isEmpty() && !number.isEmpty() && !left.isEmpty()) {
            street.addAll(streetOf(left));
        } else if (name.isEmpty() && street.isEmpty() && !left.isEmpty()) {
            name = String.join(" ", left);
        }
        words.addAll(left);
    }

    /** Takes FLAT 3, GROUND FLOOR FLAT and the like out of the words. */
    private List<String> withoutUnit(List<String> line) {
        for (int i = 0; i < line.size(); i++) {
            boolean floor = !AddressWords.floor(line.get(i)).isEmpty()
                    && i + 1 < line.size()
                    && line.get(i + 1).equals("floor");
            if (floor
                    || (!AddressWords.floor(line.get(i)).isEmpty()
                            && i + 1 < line.size()
                            && line.get(i + 1).equals("flat"))) {
                unit = AddressWords.floor(line.get(i)) + unit;
                line.subList(i, i + 2).clear();
                i--;
            } else if (AddressWords.isUnit(line.get(i))) {
                boolean named = i + 1 < line.size() && AddressWords.isUnitId(line.get(i + 1));
                if (named) unit = unit + line.get(i + 1);
                if (named || i == 0 || line.get(i).equals("flat"))
                    line.subList(i, i + (named ? 2 : 1)).clear();
            }
        }
        return line;
    }

    private static int firstNumber(List<String> line) {
        for (int i = 0; i < line.size(); i++) if (AddressWords.isNumber(line.get(i))) return i;
        return -1;
    }

    private List<String> numberAt(List<String> line, int at) {
        if (!number.isEmpty() && unit.isEmpty()) unit = number;
        number = line.get(at);
        var rest = new ArrayList<>(line.subList(at + 1, line.size()));
        if (!rest.isEmpty() && AddressWords.isNumber(rest.getFirst()) && unit.isEmpty()) {
            unit = number;
            number = rest.removeFirst();
        }
        if (rest.size() > 1 && rest.getFirst().length() == 1 && number.chars().allMatch(c -> c <= '9'))
            number += rest.removeFirst();
        street.addAll(streetOf(rest));
        var words = new ArrayList<>(line.subList(0, at));
        words.addAll(rest);
        return words;
    }

    /** Up to the last of the first street types: PARK ROAD, then the town. */
    private static List<String> streetOf(List<String> words) {
        int end = 0;
        for (int i = 1; i < Math.min(words.size(), LONGEST_STREET + 1); i++) {
            if (AddressWords.isStreetType(words.get(i))) end = i + 1;
            else if (end > 0) break;
        }
        return words.subList(0, end > 0 ? end : Math.min(words.size(), LONGEST_STREET));
    }

    /** A house with a name only: the first line after it that ends like a street. */
    private void streetWithoutNumber(List<String> lines) {
        for (var line : lines) {
            var parts = List.of(line.split(" ", -1));
            if (!line.equals(name) && parts.size() > 1 && AddressWords.isStreetType(parts.getLast())) {
                street.addAll(parts);
                return;
            }
        }
    }

    /** 136C is 136 and C, unless the unit is named apart. */
    private void suffixIsUnit() {
        int last = number.length() - 1;
        if (unit.isEmpty() && last > 0 && number.charAt(last) >= 'a' && number.indexOf('-') < 0) {
            unit = number.substring(last);
            number = number.substring(0, last);
        }
    }
}

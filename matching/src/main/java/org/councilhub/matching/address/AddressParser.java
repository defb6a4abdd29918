package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.councilhub.matching.value.Kind;

/**
 * Takes an address apart: which number is the building's, where the street begins and ends, what names the house and what the place. Streets
 * that the gazetteer has are known; others end with a street's word.
 */
final class AddressParser {
    private final Streets streets;
    private final Premises premises = new Premises();
    private final List<String> name = new ArrayList<>();
    private final List<String> street = new ArrayList<>();
    private final List<String> locality = new ArrayList<>();
    private final int reading;
    private int readings = 1;
    private boolean two;
    private String postcode = "";

    private AddressParser(Streets streets, int reading) {
        this.streets = streets;
        this.reading = reading;
    }

    /** As it is most likely meant. */
    static Parts parse(AddressText text, Streets streets) {
        return parse(text, streets, 0).parts(text);
    }

    /** All ways in which it may be meant, the likeliest first: where a line may be a house's name or a street. */
    static List<Parts> readings(AddressText text, Streets streets) {
        var first = parse(text, streets, 0);
        var readings = new ArrayList<Parts>();
        readings.add(first.parts(text));
        for (int i = 1; i < first.readings; i++)
            readings.add(parse(text, streets, i).parts(text));
        return readings;
    }

    private static AddressParser parse(AddressText text, Streets streets, int reading) {
        var parser = new AddressParser(streets, reading);
        parser.postcode = WrittenCode.canonical(text.postcode());
        parser.read(text);
        return parser;
    }

    private Parts parts(AddressText text) {
        return new Parts(
                stems(name),
                stems(street),
                stems(locality),
                premises.low(),
                premises.high(),
                premises.units(),
                premises.floors(),
                premises.isFlat(),
                premises.beside(),
                two,
                postcode,
                text.area().strip(),
                uprn(text));
    }

    /** Its digits; empty where it has none. */
    static String uprn(AddressText text) {
        if (text.uprn().isBlank()) return "";
        var uprn = Kind.UPRN.canonical(List.of(text.uprn()));
        return uprn.isEmpty() ? "" : uprn.getFirst();
    }

    private static List<String> stems(List<String> words) {
        var stems = new LinkedHashSet<String>();
        for (var word : words) stems.add(stem(word));
        return List.copyOf(stems);
    }

    /** Without a plural's or possessive's s; SAINT and STREET are one, as both are written ST. */
    static String stem(String word) {
        if (word.equals("street") || word.equals("saint")) return "st";
        int last = word.length() - 1;
        return last >= 3 && word.charAt(last) == 's' && word.charAt(last - 1) != 's' ? word.substring(0, last) : word;
    }

    private void read(AddressText text) {
        boolean houseAmongNames = text.premises().isEmpty()
                && text.lines().isEmpty()
                && !text.streets().isEmpty();
        if (!houseAmongNames) for (var value : text.names()) for (var line : Segments.of(value)) name.addAll(line);
        for (var value : text.units()) for (var line : lines(value)) unit(line);
        for (var value : houseAmongNames ? text.names() : text.premises()) for (var line : lines(value)) premise(line);
        for (var value : text.streets()) for (var line : lines(value)) thoroughfare(line);
        var lines = new ArrayList<List<String>>();
        for (var value : text.lines()) lines.addAll(lines(value));
        boolean inColumns = !text.premises().isEmpty() && !street.isEmpty(); // then lines say the same again
        if (street.isEmpty()) whole(lines);
        else if (!inColumns) lines.forEach(this::beside);
        for (var value : text.localities()) for (var line : lines(value)) locality.addAll(line);
    }

    /** Without postcode, units and floors, which are kept apart. */
    private List<List<String>> lines(String text) {
        var found = WrittenCode.in(text);
        if (postcode.isEmpty()) postcode = found.code();
        var lines = new ArrayList<List<String>>();
        for (var line : Segments.of(found.rest())) {
            premises.takeFrom(line);
            if (!line.isEmpty()) lines.add(line);
        }
        return lines;
    }

    /** Of a field of units: a number or letter is one, other words name the unit. */
    private void unit(List<String> line) {
        for (var word : line)
            if (word.length() == 1 || isNumber(word)) premises.unit(word);
            else name.add(word);
    }

    /** Of a field of numbers and names: {@code 60/ARK CONWAY ACADEMY}, {@code ROSE COTTAGE}. A number among words is part of a name. */
    private void premise(List<String> line) {
        for (int i = 0; i < line.size(); i++) {
            boolean outside = i == 0 || i == line.size() - 1 || isNumber(line.get(i - 1));
            if (!outside || !premises.number(line.get(i))) name.add(line.get(i));
        }
    }

    /** Of a field of the street, or of number and street. */
    private void thoroughfare(List<String> line) {
        int at = lastNumber(line, line.size() - 1);
        if (at >= 0) {
            before(line.subList(0, at));
            premises.number(line.get(at));
        }
        street.addAll(line.subList(at + 1, line.size()));
    }

    /** A line beside a street that has its own column: number, house or town. */
    private void beside(List<String> line) {
        if (line.size() == 1 && premises.number(line.getFirst())) return;
        if (locality.isEmpty() && name.isEmpty()) name.addAll(line);
        else locality.addAll(line);
    }

    /** An address in lines: what stands before number and street names the house, what stands behind them the place. */
    private void whole(List<List<String>> lines) {
        var found = StreetSpan.in(lines, streets);
        if (found.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) (i == 0 ? name : locality).addAll(lines.get(i));
            return;
        }
        boolean namedBehind = name.isEmpty() && found.getFirst().line() == 0 && lines.size() > 1;
        readings = found.size() + (namedBehind ? 1 : 0);
        var span = reading < found.size() ? found.get(reading) : found.getFirst();
        var line = lines.get(span.line());
        street.addAll(line.subList(span.from(), span.to()));
        int number = lastNumber(line, span.from());
        if (number >= 0) {
            for (int i = 0; i < span.line(); i++) before(lines.get(i));
            before(line.subList(0, number));
            premises.number(line.get(number));
            name.addAll(line.subList(number + 1, span.from()));
        } else {
            numberBefore(lines.subList(0, span.line()));
            name.addAll(line.subList(0, span.from()));
        }
        locality.addAll(line.subList(span.to(), line.size()));
        two = premises.low() >= 0 && StreetSpan.isAnother(lines, span);
        for (int i = span.line() + 1; i < lines.size(); i++) {
            boolean alone = premises.low() < 0
                    && lines.get(i).size() == 1
                    && premises.number(lines.get(i).getFirst());
            boolean house = reading == found.size() && i == span.line() + 1;
            if (!alone) (house ? name : locality).addAll(lines.get(i));
        }
    }

    /** Of lines before the street's, the last one that begins or ends with a number has the building's. */
    private void numberBefore(List<List<String>> lines) {
        for (int i = lines.size() - 1; i >= 0 && premises.low() < 0; i--) {
            var line = lines.get(i);
            if (isNumber(line.getLast())) {
                premises.number(line.removeLast());
            } else if (isNumber(line.getFirst())) {
                premises.number(line.removeFirst());
            }
        }
        lines.forEach(this::before);
    }

    /** What stands before the street: a number alone or last is the unit's, the rest names the house. */
    private void before(List<String> words) {
        for (int i = 0; i < words.size(); i++)
            if (i == words.size() - 1 && isNumber(words.get(i))) premises.unit(words.get(i));
            else name.add(words.get(i));
    }

    private static boolean isNumber(String word) {
        return Numbers.of(word).isPresent();
    }

    private static int lastNumber(List<String> words, int end) {
        for (int i = end - 1; i >= 0; i--) if (isNumber(words.get(i))) return i;
        return -1;
    }
}

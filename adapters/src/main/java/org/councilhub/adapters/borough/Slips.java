package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Errors that hand, eye and ear make in a word. The first letter is mostly spared, as studies of typing errors find. */
final class Slips {
    private static final Map<Character, String> NEIGHBOURS = neighbours();

    private record Rule(boolean atEnd, String from, String to) {}

    private final List<Rule> misread;
    private final List<Rule> misheard;
    private final Map<String, List<String>> alike = new HashMap<>();

    Slips() {
        misread = rules("ocr.tsv");
        misheard = rules("phonetic.tsv");
        for (var group : Table.read("spellings.tsv")) {
            for (var name : group) {
                var others = alike.computeIfAbsent(name, key -> new ArrayList<>());
                group.stream().filter(other -> !other.equals(name)).forEach(others::add);
            }
        }
        for (var pair : Table.read("surname-variants.tsv"))
            alike.computeIfAbsent(pair.get(0), key -> new ArrayList<>()).add(pair.get(1));
    }

    private static List<Rule> rules(String table) {
        return Table.read(table).stream()
                .map(row -> new Rule(row.get(0).equals("END"), row.get(1), row.size() > 2 ? row.get(2) : ""))
                .toList();
    }

    private static Map<Character, String> neighbours() {
        var rows = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
        var found = new HashMap<Character, String>();
        for (var row : rows)
            for (int i = 0; i < row.length(); i++)
                found.put(
                        row.charAt(i),
                        (i > 0 ? row.substring(i - 1, i) : "") + (i + 1 < row.length() ? row.charAt(i + 1) : ""));
        return found;
    }

    /** A letter wrong, missing, doubled or exchanged with the next one. */
    String typed(Dice dice, String word) {
        if (word.length() < 3) return word;
        int at = dice.chance(.06) ? 0 : dice.between(1, word.length() - 1);
        char letter = word.charAt(at);
        return switch (dice.weighted(30, 30, 18, 22)) {
            case 0 -> word.substring(0, at) + neighbour(dice, letter) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default -> {
                int first = Math.min(at, word.length() - 2);
                yield word.substring(0, first)
                        + exchanged(word.charAt(first), word.charAt(first + 1))
                        + word.substring(first + 2);
            }
        };
    }

    private static String exchanged(char first, char second) {
        return Character.isUpperCase(first)
                ? "" + Character.toUpperCase(second) + Character.toLowerCase(first)
                : "" + second + first;
    }

    private static char neighbour(Dice dice, char letter) {
        var near = NEIGHBOURS.get(Character.toLowerCase(letter));
        if (near == null) return Character.isDigit(letter) ? (char) ('0' + dice.below(10)) : letter;
        char wrong = near.charAt(dice.below(near.length()));
        return Character.isUpperCase(letter) ? Character.toUpperCase(wrong) : wrong;
    }

    /** As a scanner reads it off a paper form. */
    String misread(Dice dice, String word) {
        return applied(dice, misread, word);
    }

    /** As somebody writes it who hears it over a counter or a telephone. */
    String misheard(Dice dice, String word) {
        var others = alike.get(word);
        return others == null ? applied(dice, misheard, word) : dice.pick(others);
    }

    private static String applied(Dice dice, List<Rule> rules, String word) {
        var small = word.toLowerCase(Locale.ROOT);
        if (small.length() != word.length()) return word; // a capital such as İ has no small letter of one character
        for (int tries = 0; tries < 40; tries++) {
            var rule = dice.pick(rules);
            int at = rule.atEnd()
                    ? (small.endsWith(rule.from())
                            ? small.length() - rule.from().length()
                            : -1)
                    : small.indexOf(rule.from(), 1);
            if (at > 0 && word.length() - rule.from().length() + rule.to().length() > 2)
                return word.substring(0, at)
                        + rule.to()
                        + word.substring(at + rule.from().length());
        }
        return word;
    }
}

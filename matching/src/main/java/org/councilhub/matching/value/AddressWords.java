package org.councilhub.matching.value;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilhub.matching.tables.PlainTable;

/** What the words of addresses mean, of the table {@code address-words.txt}. All words are folded. */
public final class AddressWords {
    private static final AddressWords TABLE = read();
    private static final Pattern RANGES = Pattern.compile("(\\d+[a-z]?)\\s*[-/]\\s*(\\d+[a-z]?)\\b");
    /** Stands for the dash of a range while other dashes are made blanks; part of no word. */
    private static final String RANGE = "qxrangexq";

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, String> writtenOut = new HashMap<>();
    private final Map<String, String> floors = new HashMap<>();

    private AddressWords() {}

    /** Lower case, abbreviations written out, ranges such as {@code 12 - 14} joined. */
    static String fold(String part) {
        var words = Folding.words(rangesMarked(Folding.fold(part).replace("&", " and ")))
                .replace(RANGE, "-")
                .split(" ", -1);
        var out = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) continue;
            out.append(out.isEmpty() ? "" : " ").append(writtenOut(words[i], i > 0 && i == words.length - 1));
        }
        return out.toString();
    }

    private static String rangesMarked(String text) {
        return text.indexOf('-') < 0 && text.indexOf('/') < 0
                ? text
                : RANGES.matcher(text).replaceAll("$1" + RANGE + "$2");
    }

    /** ST is SAINT before a name and STREET after one. */
    private static String writtenOut(String word, boolean last) {
        if (word.equals("st")) return last ? "street" : "saint";
        return writtenOut(word);
    }

    /** {@code rd -> road}; other words as they are. */
    public static String writtenOut(String word) {
        return TABLE.writtenOut.getOrDefault(word, word);
    }

    public static boolean isStreetType(String word) {
        return TABLE.is("street", word) || TABLE.is("ending", word);
    }

    /** {@code heol}: Welsh names of thoroughfares begin with their word. */
    public static boolean beginsStreet(String word) {
        return TABLE.is("beginning", word);
    }

    /** Whether it says by itself that a thoroughfare is meant; COURT may be a building. */
    public static boolean isThoroughfare(String word) {
        return !word.equals("court") && (word.equals("st") || TABLE.is("street", word));
    }

    /** Whether it says by itself, in any language and also when short, that a thoroughfare is meant. */
    public static boolean isOfStreets(String word) {
        return word.equals("st") || TABLE.is("street", writtenOut(word)) || TABLE.is("abroad", word);
    }

    /** {@code flat}, {@code unit}: before the number or letter of a part of a building. */
    public static boolean isUnit(String word) {
        return TABLE.is("unit", writtenOut(word));
    }

    /** {@code front}, {@code left}: tells two units of one floor apart. */
    public static boolean isSide(String word) {
        return TABLE.is("side", word);
    }

    /** {@code annexe}, {@code adjacent}: what stands there is not the address that follows. */
    public static boolean isBeside(String word) {
        return TABLE.is("beside", writtenOut(word));
    }

    /** {@code ground -> g}, {@code second -> 2f}; empty for other words. */
    public static String floor(String word) {
        return TABLE.floors.getOrDefault(word, "");
    }

    private boolean is(String kind, String word) {
        return kinds.getOrDefault(kind, Set.of()).contains(word);
    }

    /** {@code 12}, {@code 12a}, {@code 12-14}. */
    static boolean isNumber(String word) {
        if (word.isEmpty() || !Folding.isDigit(word.charAt(0))) return false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean suffix = i == word.length() - 1 && c >= 'a' && c <= 'z';
            if (!Folding.isDigit(c) && c != '-' && !suffix) return word.indexOf('-') > 0 && Folding.isLetterOrDigit(c);
        }
        return true;
    }

    static boolean isUnitId(String word) {
        return isNumber(word)
                || word.length() == 1
                || (word.length() <= 4 && Folding.isDigit(word.charAt(word.length() - 1)));
    }

    private static AddressWords read() {
        var table = new AddressWords();
        PlainTable.lines(AddressWords.class, "address-words.txt").forEach(table::line);
        return table;
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        var words = List.of((colon < 0 ? line : line.substring(0, colon)).split(" ", -1));
        var kind = words.getFirst();
        var shorter = colon < 0
                ? List.<String>of()
                : List.of(line.substring(colon + 1).strip().split(" ", -1));
        if (kind.equals("floor")) {
            shorter.forEach(name -> floors.put(name, words.getLast()));
            return;
        }
        kinds.computeIfAbsent(kind, k -> new HashSet<>()).addAll(words.subList(1, words.size()));
        // a line of several words says how the last one is written short
        shorter.forEach(word -> writtenOut.put(word, words.getLast()));
    }
}

package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.blocking.KeyHash;
import org.councilhub.matching.compare.Edits;
import org.councilhub.matching.value.AddressWords;

/**
 * The words of a gazetteer as numbers, each with its rarity: {@code log2((N + 201) / (n + .5))} of N records of which n have it, in millibits, among
 * names and among streets and places. Frozen with the gazetteer.
 */
final class Vocabulary {
    static final int UNKNOWN = -1;
    private static final double MILLIBITS = 1000;
    private static final int SHORTEST_WITH_ERROR = 3;
    /** Addresses outside that count as having none of the words: in a gazetteer of five, a word that one has is rare all the same. */
    private static final double ELSEWHERE = 200;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] ofNames = new int[1 << 10];
    private int[] ofPlaces = new int[1 << 10];
    private int[] named = new int[0];
    private boolean[] streetTypes = new boolean[0];
    /** Millibits: {@code log2(n + .5)} by n. */
    private int[] logarithms = new int[0];

    private Together.Counting pairs = new Together.Counting();
    private Together inNames = pairs.counted();
    private int records;
    /** {@code key of a deletion | word}, sorted. */
    private long[] deletions = new long[0];

    private static final int WORD_BITS = 24;

    /** Counts the words of one record. */
    void count(Parts parts) {
        records++;
        for (var word : parts.name()) {
            int number = number(word);
            ofNames[number]++;
            for (var other : parts.name()) if (!other.equals(word)) pairs.add(number, number(other));
        }
        for (var word : parts.street()) {
            int number = number(word);
            ofPlaces[number]++;
        }
        for (var word : parts.locality()) {
            int number = number(word);
            if (!parts.street().contains(word)) ofPlaces[number]++;
        }
    }

    private int number(String word) {
        var number = numbers.get(word);
        if (number != null) return number;
        numbers.put(word, words.size());
        words.add(word);
        if (words.size() > ofNames.length) {
            ofNames = Arrays.copyOf(ofNames, 2 * ofNames.length);
            ofPlaces = Arrays.copyOf(ofPlaces, 2 * ofPlaces.length);
        }
        return words.size() - 1;
    }

    /** From counts to rarities. */
    void freeze() {
        var keys = new long[16];
        int size = 0;
        named = Arrays.copyOf(ofNames, words.size());
        streetTypes = new boolean[words.size()];
        logarithms = new int[Arrays.stream(named).max().orElse(0) + 1];
        for (int n = 0; n < logarithms.length; n++) logarithms[n] = (int) log2(n + .5);
        inNames = pairs.counted();
        pairs = new Together.Counting();
        for (int word = 0; word < words.size(); word++) {
            streetTypes[word] = isType(words.get(word));
            ofNames[word] = rarity(ofNames[word]);
            ofPlaces[word] = rarity(ofPlaces[word]);
            for (long key : keys(words.get(word))) {
                if (size == keys.length) keys = Arrays.copyOf(keys, 2 * size);
                keys[size++] = key | word;
            }
        }
        deletions = Arrays.copyOf(keys, size);
        Arrays.sort(deletions);
    }

    private static boolean isType(String stem) {
        return stem.equals("st") || AddressWords.isStreetType(stem) || AddressWords.isStreetType(stem + "s");
    }

    /** How many names have the word. */
    int named(int word) {
        return named[word];
    }

    /** What a word of a name says when another one has said its own: {@code log2(n_given / n_both)}, in millibits. */
    int ofNames(int word, int given) {
        return Math.max(0, logarithms[named[given]] - logarithms[inNames.count(word, given)]);
    }

    /** Millibits. */
    static long log2(double number) {
        return Math.round(StrictMath.log(number) / StrictMath.log(2) * MILLIBITS);
    }

    /** Millibits: how rare it is that n of the records have something. */
    int rarity(long n) {
        return (int) Math.max(0, log2((records + ELSEWHERE + 1) / (n + .5)));
    }

    int records() {
        return records;
    }

    /** Whether it is a word such as ROAD, which many streets end with. */
    boolean isStreetType(int word) {
        return streetTypes[word];
    }

    int find(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    String word(int number) {
        return words.get(number);
    }

    int ofNames(int word) {
        return word == UNKNOWN ? rarity(0) : ofNames[word];
    }

    int ofPlaces(int word) {
        return word == UNKNOWN ? rarity(0) : ofPlaces[word];
    }

    /** Other words one error away, in order. */
    int[] near(String unknown) {
        if (unknown.length() < SHORTEST_WITH_ERROR || hasDigit(unknown)) return new int[0];
        var found = new ArrayList<Integer>();
        for (long key : keys(unknown)) {
            int at = Arrays.binarySearch(deletions, key);
            if (at < 0) at = -at - 1;
            for (; at < deletions.length && deletions[at] >>> WORD_BITS == key >>> WORD_BITS; at++) {
                int word = (int) (deletions[at] & ((1 << WORD_BITS) - 1));
                if (!found.contains(word)
                        && !unknown.equals(words.get(word))
                        && Edits.atMostOne(unknown, words.get(word))) found.add(word);
            }
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Two words that are one error apart become equal when at most one letter of each is left out. */
    private static long[] keys(String word) {
        if (word.length() < SHORTEST_WITH_ERROR - 1 || hasDigit(word)) return new long[0];
        var keys = new long[word.length() + 1];
        keys[word.length()] = KeyHash.keyOf(word) << WORD_BITS;
        for (int i = 0; i < word.length(); i++)
            keys[i] = KeyHash.keyOf(word.substring(0, i) + word.substring(i + 1)) << WORD_BITS;
        return keys;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) <= '9') return true;
        return false;
    }
}

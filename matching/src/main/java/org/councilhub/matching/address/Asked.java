package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * An address that is asked for, read in one way, its words looked up among the gazetteer's.
 *
 * @param places what it says about the part of the ground that it is in: words of its locality, its postcode's district and area
 * @param postcode its number among the gazetteer's; -1 where it is not among them
 * @param area the same of its area
 */
record Asked(
        Parts parts,
        List<Word> name,
        List<Word> street,
        List<Word> locality,
        List<String> places,
        int postcode,
        int area) {
    private static final int RARE = 2; // names that have a word which may itself be an error
    private static final int LONG = 6; // letters of such a word
    private static final int INWARD = 3;

    /**
     * @param number in the vocabulary, or {@link Vocabulary#UNKNOWN}
     * @param near numbers of words one error away
     * @param joined whether it is this and the next word written as one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Word(String text, int number, int[] near, boolean joined) {
        /** The one of these words that it is or that is one error away; {@link Vocabulary#UNKNOWN} where none is. */
        int among(int[] words) {
            if (number != Vocabulary.UNKNOWN && isIn(words, number)) return number;
            for (int other : near) if (isIn(words, other)) return other;
            return Vocabulary.UNKNOWN;
        }

        boolean isAmong(int[] words) {
            return among(words) != Vocabulary.UNKNOWN;
        }

        /** Whether it says this word of the gazetteer, were it with an error. */
        boolean says(int word) {
            return word != Vocabulary.UNKNOWN && (number == word || isIn(near, word));
        }
    }

    static boolean isIn(int[] words, int word) {
        for (int w : words) if (w == word) return true;
        return false;
    }

    static boolean say(List<Word> said, int word) {
        for (int i = 0; i < said.size(); i++) if (said.get(i).says(word)) return true;
        return false;
    }

    /** One for each way in which it may be meant. */
    static List<Asked> of(AddressText text, Gazetteer gazetteer) {
        var readings = new ArrayList<Asked>();
        for (var parts : AddressParser.readings(text, gazetteer.streets())) readings.add(of(parts, gazetteer));
        return readings;
    }

    private static Asked of(Parts parts, Gazetteer gazetteer) {
        return new Asked(
                parts,
                words(parts.name(), gazetteer),
                words(parts.street(), gazetteer),
                words(parts.locality(), gazetteer),
                places(parts),
                parts.postcode().isEmpty() ? -1 : gazetteer.postcode(parts.postcode()),
                parts.area().isEmpty() ? -1 : gazetteer.area(parts.area()));
    }

    private static List<String> places(Parts parts) {
        var places = new TreeSet<>(parts.locality());
        var postcode = parts.postcode();
        if (postcode.length() > INWARD + 1) {
            int letters = 0;
            while (letters < postcode.length() && postcode.charAt(letters) >= 'A') letters++;
            places.add("area " + postcode.substring(0, letters));
            places.add("district " + Towns.district(postcode));
        }
        return List.copyOf(places);
    }

    private static List<Word> words(List<String> texts, Gazetteer gazetteer) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < texts.size(); i++) {
            words.add(word(texts.get(i), gazetteer.words(), false));
            if (i + 1 == texts.size()) break;
            var joined = texts.get(i) + texts.get(i + 1);
            if (gazetteer.words().find(joined) != Vocabulary.UNKNOWN) words.add(word(joined, gazetteer.words(), true));
        }
        return words;
    }

    private static Word word(String text, Vocabulary words, boolean joined) {
        int number = words.find(text);
        boolean certain = number != Vocabulary.UNKNOWN && (text.length() < LONG || words.named(number) > RARE);
        return new Word(text, number, certain ? new int[0] : words.near(text), joined);
    }

    /** All that words can stand for. */
    static int[] numbers(List<Word> words) {
        int size = 0;
        for (var word : words) size += word.near.length + (word.number == Vocabulary.UNKNOWN ? 0 : 1);
        var numbers = new int[size];
        int at = 0;
        for (var word : words) {
            if (word.number != Vocabulary.UNKNOWN) numbers[at++] = word.number;
            for (int near : word.near) numbers[at++] = near;
        }
        return numbers;
    }
}

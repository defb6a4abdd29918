package org.councilhub.hub.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a value and of what somebody types, in one form: lower case, without accents and punctuation. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 12;

    private Words() {}

    /**
     * All words by which a value is found: {@code O'Brien-Jones} by o, brien, jones and obrienjones; a short one with a
     * digit, such as the postcode {@code ME15 6LZ}, also as me156lz.
     */
    static Set<String> ofValue(String value) {
        var words = new LinkedHashSet<String>();
        var plain = plain(value);
        for (var chunk : BLANKS.splitAsStream(plain).toList()) {
            addParts(chunk, words);
            add(joined(chunk), words);
        }
        var whole = joined(plain);
        if (whole.length() <= LONGEST_CODE && whole.chars().anyMatch(Character::isDigit)) add(whole, words);
        return words;
    }

    /** What was typed, a word for each part that must be found. Telephone numbers and days are brought into the hub's form. */
    static List<String> typed(String text) {
        var words = new LinkedHashSet<String>();
        var chunks = BLANKS.splitAsStream(plain(text)).toList();
        for (int i = 0; i < chunks.size(); i++) {
            var telephone = telephone(chunks, i);
            if (telephone.length() > 0) {
                add("44" + telephone.substring(1), words);
                i += chunksOf(telephone, chunks, i) - 1;
            } else {
                add(joined(dayLast(chunks.get(i))), words);
            }
        }
        return new ArrayList<>(words);
    }

    /** The national number that begins at this chunk, such as {@code 07700900123} of {@code 07700 900 123}; empty: none. */
    private static String telephone(List<String> chunks, int from) {
        if (!joined(chunks.get(from)).startsWith("0")) return "";
        var number = new StringBuilder();
        for (int i = from; i < chunks.size() && joined(chunks.get(i)).matches("\\d+"); i++) {
            number.append(joined(chunks.get(i)));
            if (number.length() >= 10) break;
        }
        return number.length() == 10 || number.length() == 11 ? number.toString() : "";
    }

    private static int chunksOf(String number, List<String> chunks, int from) {
        int length = 0;
        int count = 0;
        while (length < number.length())
            length += joined(chunks.get(from + count++)).length();
        return count;
    }

    /** {@code 2/5/2011} as a date stands in records: 2011-05-02. */
    private static String dayLast(String chunk) {
        var date = DAY_FIRST.matcher(chunk);
        if (!date.matches()) return chunk;
        return "%s-%02d-%02d"
                .formatted(date.group(3), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
    }

    private static void addParts(String chunk, Set<String> words) {
        int from = 0;
        int next;
        for (int i = 0; i < chunk.length(); i = next) {
            int character = chunk.codePointAt(i);
            next = i + Character.charCount(character);
            if (isOfAWord(character)) continue;
            add(chunk.substring(from, i), words);
            from = next;
        }
        add(chunk.substring(from), words);
    }

    /** Letters and numbers of all kinds. */
    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    private static String plain(String text) {
        var lowerCase = text.toLowerCase(Locale.ROOT);
        if (lowerCase.chars().allMatch(character -> character < 0x80)) return lowerCase; // as nearly all are
        var lower = lowerCase.replace("ß", "ss").replace("ø", "o").replace("ł", "l");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String joined(String chunk) {
        int i = 0;
        while (i < chunk.length() && isOfAWord(chunk.charAt(i))) i++;
        if (i == chunk.length()) return chunk;
        var joined = new StringBuilder(chunk.length());
        chunk.codePoints().filter(Words::isOfAWord).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    private static void add(String word, Set<String> words) {
        if (!word.isEmpty()) words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    }
}

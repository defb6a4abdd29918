package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilhub.matching.value.AddressWords;
import org.councilhub.matching.value.Folding;

/** Cuts a text at its commas and line ends, and what lies between into words. */
final class Segments {
    private static final Pattern RANGE =
            Pattern.compile("\\b(\\d{1,5}[a-z]?)\\s*(?:-|\\bto\\b)\\s*(\\d{1,5}[a-z]?)\\b");
    private static final Pattern HALF = Pattern.compile("(\\d)\\s*(?:(?:and|&) (?:a )?half|1/2)\\b");
    private static final Pattern SUFFIX_APART = Pattern.compile("\\b(\\d{1,4}) ([a-z])(?= [a-z]{2}|$|[,;\n])");
    private static final Pattern BOX = Pattern.compile("\\bp\\.?\\s*o\\.?\\s*box\\s*\\d*\\b");
    private static final Pattern REAR = Pattern.compile("\\b(?:r/o|(?:at |to )?(?:the )?rear of)\\b");
    /** Longer texts than any address are cut, so that reading them takes no longer. */
    private static final int LONGEST = 500;

    private Segments() {}

    static List<List<String>> of(String text) {
        var folded = prepared(text);
        var segments = new ArrayList<List<String>>();
        var segment = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : '\n';
            if (isPartOfWord(folded, i)) {
                word.append(c);
                continue;
            }
            if (c == '\'' || c == '`') continue;
            if (!word.isEmpty()) segment.add(AddressWords.writtenOut(word.toString()));
            word.setLength(0);
            if ((c == ',' || c == ';' || c == '\n') && !segment.isEmpty()) {
                segments.add(withInitialsJoined(segment));
                segment = new ArrayList<>();
            }
        }
        return segments;
    }

    private static String prepared(String text) {
        var folded = Folding.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (folded.indexOf('&') >= 0) folded = folded.replace("&", " and ");
        if (folded.contains("half") || folded.contains("1/2"))
            folded = HALF.matcher(folded.replaceAll(" +", " ")).replaceAll("$1half");
        if (folded.contains("rear") || folded.contains("r/o"))
            folded = REAR.matcher(folded).replaceAll("adjacent");
        if (folded.contains("box")) folded = BOX.matcher(folded).replaceAll(",");
        if (hasDigit(folded)) {
            folded = RANGE.matcher(folded).replaceAll("$1-$2");
            folded = SUFFIX_APART.matcher(folded).replaceAll("$1$2");
        }
        return folded;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (isDigit(text.charAt(i))) return true;
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Letters and digits; the dash or stroke between two numbers. */
    private static boolean isPartOfWord(String text, int at) {
        if (at >= text.length()) return false;
        char c = text.charAt(at);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return true;
        if ((c != '-' && c != '/') || at == 0 || at + 1 == text.length()) return false;
        boolean afterSuffix = at > 1 && text.charAt(at - 1) >= 'a' && isDigit(text.charAt(at - 2));
        return isDigit(text.charAt(at + 1)) && (isDigit(text.charAt(at - 1)) || afterSuffix);
    }

    /** {@code J M I -> JMI} */
    private static List<String> withInitialsJoined(List<String> words) {
        var out = new ArrayList<String>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = at + 1;
            if (isInitial(words.get(at))) while (end < words.size() && isInitial(words.get(end))) end++;
            out.add(end == at + 1 ? words.get(at) : String.join("", words.subList(at, end)));
            at = end;
        }
        return out;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && word.charAt(0) >= 'a';
    }
}

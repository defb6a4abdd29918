package org.councilhub.adapters.clean;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Rules that take a text apart. */
final class Texts {
    private static final Pattern LINE_END = Pattern.compile("[,\\r\\n]+");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,4}\\s?[A-Za-z]?([-/]\\d{1,4}\\s?[A-Za-z]?)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Texts() {}

    /** {@code before /}: what stands before the first of these; the whole where there is none. */
    static Rule before(String mark) {
        requireMark("before", mark);
        return value -> {
            int at = value.indexOf(mark);
            return Cleaned.kept(at < 0 ? value : value.substring(0, at).strip());
        };
    }

    /** {@code after /}: what stands after the first of these; nothing where there is none. */
    static Rule after(String mark) {
        requireMark("after", mark);
        return value -> {
            int at = value.indexOf(mark);
            return at < 0
                    ? Cleaned.none()
                    : Cleaned.kept(value.substring(at + mark.length()).strip());
        };
    }

    /** {@code split /}: the texts between these, as several values. */
    static Rule split(String mark) {
        requireMark("split", mark);
        return value -> new Cleaned.Kept(Arrays.stream(value.split(Pattern.quote(mark), -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** What is a house's number, such as {@code 12}, {@code 12A} or {@code 12-14}; anything else says nothing. */
    static Cleaned houseNumber(String value) {
        return HOUSE_NUMBER.matcher(value).matches() ? Cleaned.kept(value) : Cleaned.none();
    }

    /** What is no house's number. */
    static Cleaned houseName(String value) {
        return HOUSE_NUMBER.matcher(value).matches() ? Cleaned.none() : Cleaned.kept(value);
    }

    /** A free text's parts: commas and line ends part them. */
    static Cleaned lines(String value) {
        return new Cleaned.Kept(LINE_END.splitAsStream(value)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    static Cleaned firstWord(String value) {
        return Cleaned.kept(BLANKS.split(value, 2)[0]);
    }

    static Cleaned otherWords(String value) {
        var words = BLANKS.split(value, -1);
        return Cleaned.kept(String.join(" ", Arrays.asList(words).subList(1, words.length)));
    }

    private static void requireMark(String rule, String mark) {
        if (mark.isEmpty())
            throw new IllegalArgumentException("illegal argument of rule %s: none, must be a text".formatted(rule));
    }
}

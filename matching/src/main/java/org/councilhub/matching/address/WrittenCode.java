package org.councilhub.matching.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The postcode in an address.
 *
 * @param code without blanks, upper case; empty where there is none
 * @param rest the text without it
 */
record WrittenCode(String code, String rest) {
    /** Letters that are mistaken for the digit of the inward part may stand in its place. */
    private static final Pattern BRITISH =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][A-Z0-9]? *[0-9OISZ][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 8;
    private static final int INWARD = 3;

    static WrittenCode in(String text) {
        var found = BRITISH.matcher(text);
        int from = -1;
        int to = -1;
        while (text.length() >= SHORTEST && found.find()) {
            from = found.start();
            to = found.end();
        }
        return from < 0
                ? new WrittenCode("", text)
                : new WrittenCode(
                        canonical(text.substring(from, to)), text.substring(0, from) + "," + text.substring(to));
    }

    static String canonical(String raw) {
        var bare = new StringBuilder();
        for (char c : raw.toUpperCase(Locale.ROOT).toCharArray())
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) bare.append(c);
        int digit = bare.length() - INWARD;
        if (digit >= 2) bare.setCharAt(digit, digit(bare.charAt(digit)));
        return bare.length() > LONGEST ? "" : bare.toString();
    }

    private static char digit(char c) {
        return switch (c) {
            case 'O' -> '0';
            case 'I' -> '1';
            case 'S' -> '5';
            case 'Z' -> '2';
            default -> c;
        };
    }
}

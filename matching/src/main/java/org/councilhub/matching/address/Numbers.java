package org.councilhub.matching.address;

import java.util.Optional;

/**
 * Numbers of a building.
 *
 * @param low the first or only one
 * @param high the last one; low where there is one only
 * @param suffix what stands behind it, {@code a} or {@code half}; empty for a range
 * @param unit a second number behind a stroke: {@code 2} of {@code 14/2}; empty where there is none
 */
record Numbers(int low, int high, String suffix, String unit) {
    private static final int LONGEST = 5;
    /** Neighbours that one number stands for lie this close: {@code 12/14}, but {@code 12/40} is flat 40 of number 12. */
    private static final int WIDEST_STROKE = 10;

    /** {@code 12}, {@code 12a}, {@code 12-14}, {@code 12a-c}, {@code 14/2}; none for other words. */
    static Optional<Numbers> of(String word) {
        int end = digits(word, 0);
        if (end == 0 || end > LONGEST) return Optional.empty();
        int low = Integer.parseInt(word, 0, end, 10);
        int cut = cut(word, end);
        var suffix = word.substring(end, cut);
        if (!isSuffix(suffix)) return Optional.empty();
        if (cut == word.length()) return Optional.of(new Numbers(low, low, suffix, ""));
        int last = digits(word, cut + 1);
        if (last == cut + 1 || last - cut > LONGEST + 1 || !isSuffix(word.substring(last))) return Optional.empty();
        int high = Integer.parseInt(word, cut + 1, last, 10);
        boolean stroke = word.charAt(cut) == '/' && (high <= low || high - low > WIDEST_STROKE);
        if (stroke) return Optional.of(new Numbers(low, low, suffix, word.substring(cut + 1)));
        return Optional.of(high < low ? new Numbers(low, low, suffix, "") : new Numbers(low, high, "", ""));
    }

    private static int cut(String word, int from) {
        for (int i = from; i < word.length(); i++) if (word.charAt(i) == '-' || word.charAt(i) == '/') return i;
        return word.length();
    }

    private static int digits(String word, int from) {
        int at = from;
        while (at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9') at++;
        return at;
    }

    private static boolean isSuffix(String text) {
        return text.length() <= 1 || text.equals("half");
    }
}

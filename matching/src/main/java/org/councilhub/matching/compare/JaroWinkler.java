package org.councilhub.matching.compare;

/**
 * Jaro-Winkler similarity (Winkler 1990), [0..1]; prefix of up to four characters, scale .1. Texts up to 64 characters are compared in
 * bit vectors. Jaro's greedy assignment depends on the order of its arguments; here the shorter (then the lesser) text goes first.
 */
public final class JaroWinkler {
    private static final int WORD = 64;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_SCALE = .1;

    private JaroWinkler() {}

    public static double similarity(String a, String b) {
        if (a.equals(b)) return 1;
        boolean inOrder = a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) <= 0);
        return inOrder ? ordered(a, b) : ordered(b, a);
    }

    /** Whether the similarity is at least a limit; most pairs are told by their lengths alone. */
    public static boolean atLeast(double limit, String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter == 0) return false;
        double best = (2 + (double) shorter / longer) / 3;
        return best + LONGEST_PREFIX * PREFIX_SCALE * (1 - best) >= limit && similarity(a, b) >= limit;
    }

    private static double ordered(String a, String b) {
        if (a.isEmpty()) return 0;
        double jaro = b.length() <= WORD ? inWords(a, b) : inArrays(a, b);
        int prefix = 0;
        while (prefix < LONGEST_PREFIX && prefix < a.length() && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    private static double inWords(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long matchedA = 0;
        long matchedB = 0;
        for (int i = 0; i < a.length(); i++) {
            long free = 0;
            char c = a.charAt(i);
            int to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) if (b.charAt(j) == c) free |= 1L << j;
            free &= ~matchedB;
            if (free == 0) continue;
            matchedA |= 1L << i;
            matchedB |= Long.lowestOneBit(free);
        }
        return jaro(a.length(), b.length(), Long.bitCount(matchedA), transposed(a, b, matchedA, matchedB));
    }

    private static int transposed(String a, String b, long matchedA, long matchedB) {
        int transposed = 0;
        while (matchedA != 0) {
            if (a.charAt(Long.numberOfTrailingZeros(matchedA)) != b.charAt(Long.numberOfTrailingZeros(matchedB)))
                transposed++;
            matchedA &= matchedA - 1;
            matchedB &= matchedB - 1;
        }
        return transposed;
    }

    private static double inArrays(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var usedB = new boolean[b.length()];
        var fromA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            int to = Math.min(b.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (usedB[j] || a.charAt(i) != b.charAt(j)) continue;
                usedB[j] = true;
                fromA.append(a.charAt(i));
                break;
            }
        }
        int transposed = 0;
        int next = 0;
        for (int j = 0; j < b.length(); j++) if (usedB[j] && b.charAt(j) != fromA.charAt(next++)) transposed++;
        return jaro(a.length(), b.length(), fromA.length(), transposed);
    }

    private static double jaro(int a, int b, int matches, int transposed) {
        if (matches == 0) return 0;
        double m = matches;
        int swaps = transposed / 2;
        return (m / a + m / b + (m - swaps) / m) / 3;
    }
}

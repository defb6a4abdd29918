package org.councilhub.matching.compare;

/**
 * Jaro-Winkler similarity (Winkler 1990), [0..1]; prefix of up to four characters, scale .1. Texts up to 64 characters are compared in
 * bit vectors. Jaro's greedy assignment depends on the order of its arguments; here the shorter (then the lesser) text goes first.
 */
public final class JaroWinkler {
    private static final int WORD = 64;
    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_SCALE = .1;
    /** A bound must not turn down what rounding alone keeps from the limit. */
    private static final double ROUNDING = 1e-9;
    /** Nothing is like what says nothing. */
    private static final double NONE = -1;

    private static final int PLAIN = 128;
    private static final ThreadLocal<long[]> PLACES = ThreadLocal.withInitial(() -> new long[PLAIN]);

    private JaroWinkler() {}

    public static double similarity(String a, String b) {
        if (a.equals(b)) return 1;
        boolean inOrder = a.length() < b.length() || (a.length() == b.length() && a.compareTo(b) <= 0);
        return inOrder ? ordered(a, b) : ordered(b, a);
    }

    /** Whether the similarity is at least a limit; most pairs are told by their lengths alone. */
    public static boolean atLeast(double limit, String a, String b) {
        return most(a, b, Math.min(a.length(), b.length())) >= limit - ROUNDING && similarity(a, b) >= limit;
    }

    /** The same, of texts whose {@link org.councilhub.matching.value.Letters} are known: most other pairs are told by those. */
    public static boolean atLeast(double limit, String a, long lettersOfA, String b, long lettersOfB) {
        return most(a, lettersOfA, b, lettersOfB) >= limit - ROUNDING && similarity(a, b) >= limit;
    }

    /** The most that the similarity can be, for texts of these letters. */
    static double most(String a, long lettersOfA, String b, long lettersOfB) {
        int fromA = a.length() - Long.bitCount(lettersOfA & ~lettersOfB);
        int fromB = b.length() - Long.bitCount(lettersOfB & ~lettersOfA);
        return most(a, b, Math.min(fromA, fromB));
    }

    /** Whether two texts of these lengths, with so many letters in common at most, may be so similar. */
    static boolean mayReach(double limit, int a, int b, int matches, boolean sameInitial) {
        if (matches <= 0) return false;
        double jaro = jaro(a, b, matches, 0);
        double most = sameInitial ? jaro + LONGEST_PREFIX * PREFIX_SCALE * (1 - jaro) : jaro;
        return most >= limit - ROUNDING;
    }

    private static double most(String a, String b, int matches) {
        if (a.isEmpty() || b.isEmpty()) return NONE;
        double jaro = jaro(a.length(), b.length(), matches, 0);
        return jaro + prefix(a, b) * PREFIX_SCALE * (1 - jaro);
    }

    private static int prefix(String a, String b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int prefix = 0;
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return prefix;
    }

    private static double ordered(String a, String b) {
        if (a.isEmpty()) return 0;
        double jaro = b.length() <= WORD ? inWords(a, b) : inArrays(a, b);
        return jaro + prefix(a, b) * PREFIX_SCALE * (1 - jaro);
    }

    /** The places of every letter of b as bits, so that one letter of a costs one step. */
    private static double inWords(String a, String b) {
        long[] places = PLACES.get();
        if (!mark(b, places)) return inArrays(a, b);
        int window = Math.max(0, b.length() / 2 - 1);
        long reach = (2L << window) - 1;
        long matchedA = 0;
        long matchedB = 0;
        for (int i = 0; i < a.length(); i++) {
            char c = a.charAt(i);
            long free = c < PLAIN ? places[c] & reach & ~matchedB : 0;
            if (free != 0) {
                matchedA |= 1L << i;
                matchedB |= Long.lowestOneBit(free);
            }
            reach = reach << 1 | (i < window ? 1 : 0);
        }
        for (int i = 0; i < b.length(); i++) places[b.charAt(i)] = 0;
        return jaro(a.length(), b.length(), Long.bitCount(matchedA), transposed(a, b, matchedA, matchedB));
    }

    /** @return false, and nothing is marked, when there are other characters than plain ones */
    private static boolean mark(String text, long[] places) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= PLAIN) return false;
        for (int i = 0; i < text.length(); i++) places[text.charAt(i)] |= 1L << i;
        return true;
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

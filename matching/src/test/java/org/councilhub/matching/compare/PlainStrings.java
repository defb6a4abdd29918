package org.councilhub.matching.compare;

/** The string functions as the books have them. */
final class PlainStrings {
    private PlainStrings() {}

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }

    static double jaroWinkler(String one, String other) {
        if (one.equals(other)) return 1;
        boolean inOrder = one.length() < other.length() || (one.length() == other.length() && one.compareTo(other) < 0);
        var a = inOrder ? one : other;
        var b = inOrder ? other : one;
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < 4 && prefix < a.length() && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * .1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        var matchedA = new boolean[a.length()];
        var matchedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++)
            for (int j = Math.max(0, i - window); j <= Math.min(b.length() - 1, i + window) && !matchedA[i]; j++)
                if (!matchedB[j] && a.charAt(i) == b.charAt(j)) {
                    matchedA[i] = true;
                    matchedB[j] = true;
                    matches++;
                }
        if (matches == 0) return 0;
        var fromA = new StringBuilder();
        var fromB = new StringBuilder();
        for (int i = 0; i < a.length(); i++) if (matchedA[i]) fromA.append(a.charAt(i));
        for (int j = 0; j < b.length(); j++) if (matchedB[j]) fromB.append(b.charAt(j));
        int transposed = 0;
        for (int k = 0; k < matches; k++) if (fromA.charAt(k) != fromB.charAt(k)) transposed++;
        double m = matches;
        int swaps = transposed / 2;
        return (m / a.length() + m / b.length() + (m - swaps) / m) / 3;
    }
}

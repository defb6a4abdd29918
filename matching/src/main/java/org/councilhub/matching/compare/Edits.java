package org.councilhub.matching.compare;

/** Edit distances: insert, delete, replace a character, or swap two neighbours (optimal string alignment). */
public final class Edits {
    private static final int WORD = 64;

    private Edits() {}

    /** Whether the distance is 0 or 1, in one pass. */
    public static boolean atMostOne(String a, String b) {
        if (a.length() > b.length()) return atMostOne(b, a);
        int n = a.length();
        int longer = b.length() - n;
        if (longer > 1) return false;
        int i = 0;
        while (i < n && a.charAt(i) == b.charAt(i)) i++;
        if (i == n) return true;
        if (longer == 1) return same(a, i, b, i + 1);
        if (same(a, i + 1, b, i + 1)) return true;
        return i + 1 < n
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && same(a, i + 2, b, i + 2);
    }

    private static boolean same(String a, int i, String b, int j) {
        return a.regionMatches(i, b, j, Math.max(a.length() - i, b.length() - j));
    }

    /** Distance by Hyyrö's bit vectors (2003) when the shorter text has at most 64 characters, otherwise by the table. */
    public static int distance(String a, String b) {
        if (a.length() > b.length()) return distance(b, a);
        if (a.isEmpty()) return b.length();
        return a.length() <= WORD ? bitParallel(a, b) : byTable(a, b);
    }

    private static int bitParallel(String a, String b) {
        int score = a.length();
        long last = 1L << (a.length() - 1);
        long vp = -1L;
        long vn = 0;
        long d0 = 0;
        long previous = 0;
        for (int j = 0; j < b.length(); j++) {
            long match = positions(a, b.charAt(j));
            long swapped = ((~d0 & match) << 1) & previous;
            d0 = (((match & vp) + vp) ^ vp) | match | vn | swapped;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            if ((hp & last) != 0) score++;
            if ((hn & last) != 0) score--;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            previous = match;
        }
        return score;
    }

    private static long positions(String text, char c) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) == c) bits |= 1L << i;
        return bits;
    }

    private static int byTable(String a, String b) {
        int[] beforeLast = new int[a.length() + 1];
        int[] last = new int[a.length() + 1];
        for (int i = 0; i <= a.length(); i++) last[i] = i;
        for (int j = 1; j <= b.length(); j++) {
            int[] row = new int[a.length() + 1];
            row[0] = j;
            for (int i = 1; i <= a.length(); i++) {
                int replace = last[i - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[i] = Math.min(replace, Math.min(row[i - 1], last[i]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    row[i] = Math.min(row[i], beforeLast[i - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[a.length()];
    }
}

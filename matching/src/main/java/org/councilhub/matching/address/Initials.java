package org.councilhub.matching.address;

import java.util.List;

/** Words that are the initials of others: JMI of JUNIOR MIXED AND INFANT, C of CHURCH. */
final class Initials {
    private static final int LONGEST = 5;

    private Initials() {}

    interface Explained {
        /** @param full index of a word written out, {@code initials} that of the word that stands for it */
        void by(int full, int initials);
    }

    static void explain(List<String> full, List<String> shorter, Explained explained) {
        for (int j = 0; j < shorter.size(); j++) {
            var word = shorter.get(j);
            if (word.length() > LONGEST || full.contains(word) || word.charAt(0) <= '9') continue;
            for (int from = 0; from < full.size(); from++) {
                int end = end(full, from, word, shorter);
                if (end < 0) continue;
                for (int i = from; i < end; i++) explained.by(i, j);
                break;
            }
        }
    }

    /** Behind the words whose initials make the word, connecting words passed over; -1 where they do not. */
    private static int end(List<String> full, int from, String word, List<String> shorter) {
        int matched = 0;
        for (int at = from; at < full.size(); at++) {
            var next = full.get(at);
            if (next.length() > word.length() && next.charAt(0) == word.charAt(matched) && !shorter.contains(next))
                matched++;
            else if (matched == 0 || !(next.equals("and") || next.equals("of"))) return -1;
            if (matched == word.length()) return at + 1;
        }
        return -1;
    }
}

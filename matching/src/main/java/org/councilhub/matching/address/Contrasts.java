package org.councilhub.matching.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that tell neighbours apart, mined from the gazetteer without labels: where two addresses of one street and area have the same name but
 * for one word each, INFANT here and JUNIOR there, these two words contradict each other everywhere.
 */
final class Contrasts {
    /** On a street with more names the pairs that differ in one word are no longer neighbours. */
    private static final int MOST_NAMES = 200;

    /** Two words are contrary where at least one in so many names with the rarer one has the other one next door. */
    private static final int ONE_IN = 100;
    /** Once is chance. */
    private static final int LEAST = 2;

    private final Map<Long, Integer> pairs = new HashMap<>();

    static Contrasts of(List<Entry> entries, Vocabulary words) {
        var contrasts = new Contrasts();
        var streets = new HashMap<Long, List<Entry>>();
        for (var entry : entries)
            if (entry.name().length > 1 && entry.streetName() >= 0)
                streets.computeIfAbsent(
                                (long) entry.streetName() << 32 | (entry.area() & 0xffffffffL), s -> new ArrayList<>())
                        .add(entry);
        for (var street : streets.values())
            if (street.size() <= MOST_NAMES)
                for (int i = 0; i < street.size(); i++)
                    for (int j = 0; j < i; j++) contrasts.compare(street.get(i), street.get(j));
        contrasts.pairs.entrySet().removeIf(pair -> {
            int x = (int) (pair.getKey() >>> 32);
            int y = pair.getKey().intValue();
            return pair.getValue() < LEAST || pair.getValue() * ONE_IN < Math.min(words.named(x), words.named(y));
        });
        return contrasts;
    }

    private void compare(Entry x, Entry y) {
        if (x.name().length != y.name().length || x.property() == y.property()) return;
        int one = only(x.name(), y.name());
        int other = only(y.name(), x.name());
        if (one >= 0 && other >= 0) pairs.merge(pair(one, other), 1, Integer::sum);
    }

    /** The one word that is in the first only; -1 where there is none, -2 where there are several. */
    private static int only(int[] in, int[] notIn) {
        int only = -1;
        for (int word : in) {
            if (Asked.isIn(notIn, word)) continue;
            if (only >= 0) return -2;
            only = word;
        }
        return only;
    }

    private static long pair(int x, int y) {
        return (long) Math.min(x, y) << 32 | Math.max(x, y);
    }

    boolean areContrary(int x, int y) {
        return x >= 0 && y >= 0 && pairs.containsKey(pair(x, y));
    }

    int size() {
        return pairs.size();
    }
}

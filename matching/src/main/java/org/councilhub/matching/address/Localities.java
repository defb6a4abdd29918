package org.councilhub.matching.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which words of places and which postcodes go with which part of the gazetteer, learned from answers that are sure anyway. A function of the set
 * of those answers alone; what an address of the gazetteer was itself the answer to says nothing for it.
 */
final class Localities {
    private static final int MOST =
            6000; // millibits either way: more than a street's word says, less than a contradiction
    private static final double DOUBT = 5; // answers that stand for what has not been seen

    private final Gazetteer gazetteer;
    private final Map<String, Place> places = new HashMap<>();

    /** A word's answers: all, and by area. */
    private static final class Place {
        private final Map<Integer, Set<Integer>> byArea = new HashMap<>();
        private int all;
    }

    private Localities(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    static Localities none(Gazetteer gazetteer) {
        return new Localities(gazetteer);
    }

    void learn(Asked asked, int entry) {
        int area = gazetteer.entry(entry).area();
        if (area < 0) return;
        for (var word : asked.places()) {
            var place = places.computeIfAbsent(word, w -> new Place());
            if (place.byArea.computeIfAbsent(area, a -> new HashSet<>()).add(entry)) place.all++;
        }
    }

    /** Millibits: what speaks most for the entry's area, and what speaks most against it. */
    int weight(Asked asked, int entry) {
        int area = gazetteer.entry(entry).area();
        if (places.isEmpty() || area < 0) return 0;
        double share = (gazetteer.inArea(area) + .5) / (gazetteer.size() + 1);
        long most = 0;
        long least = 0;
        for (var word : asked.places()) {
            var place = places.get(word);
            if (place == null) continue;
            var answers = place.byArea.getOrDefault(area, Set.of());
            int own = answers.contains(entry) ? 1 : 0;
            double here = answers.size() - own;
            long bits = Vocabulary.log2((here + DOUBT * share) / ((place.all - own + DOUBT) * share));
            most = Math.max(most, bits);
            least = Math.min(least, bits);
        }
        return Math.clamp(most + least, -MOST, MOST);
    }
}

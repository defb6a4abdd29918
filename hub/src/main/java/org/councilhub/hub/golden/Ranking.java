package org.councilhub.hub.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.councilhub.hub.golden.GoldenBody.Group;
import org.councilhub.hub.golden.GoldenBody.Provenance;
import org.councilhub.hub.golden.GoldenBody.RankedValue;
import org.councilhub.hub.golden.GoldenBody.Reason;
import org.councilhub.hub.golden.GoldenBody.RecordRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts the words of records on each attribute group in order: by trust x recency x validity x completeness, ties by the
 * record's (source, type, key). A steward's override stands before all, then the record that won the group that this one
 * goes with.
 */
final class Ranking {
    /** Versions below are counters, not times in milliseconds since 1970, and say nothing about age. */
    private static final long FIRST_TIME = 100_000_000_000L; // March 1973

    private static final double MILLISECONDS_A_DAY = 86_400_000;
    private static final double SCALE = 1e9; // weights are compared as whole numbers

    private final Map<UUID, Integer> places = new HashMap<>(); // of records, by (source, type, key)
    private final SortedMap<String, Words> words = new TreeMap<>();

    /** @param records in the order of their (source, type, key) */
    Ranking(List<RecordRef> records) {
        records.forEach(record -> places.put(record.id(), places.size()));
    }

    private record Words(
            @Nullable Double halfLifeDays, @Nullable String sameAs, List<Word> all) {
        /** The newest of those whose version is a time. */
        long newest() {
            return all.stream().mapToLong(word -> word.from().version()).max().orElseThrow();
        }

        double recency(long version) {
            long newest = newest();
            if (halfLifeDays == null || version < FIRST_TIME || newest < FIRST_TIME) return 1;
            return StrictMath.pow(0.5, (newest - version) / MILLISECONDS_A_DAY / halfLifeDays);
        }
    }

    private record Word(JsonNode value, Provenance from) {}

    private record Weighed(Word word, boolean overriding, boolean companion, double recency, int place) {
        static final Comparator<Weighed> BEST_FIRST = Comparator.comparing(Weighed::overriding)
                .thenComparing(Weighed::companion)
                .thenComparingLong(Weighed::weight)
                .reversed()
                .thenComparingInt(Weighed::place);

        long weight() {
            var from = word.from();
            return Math.round(from.trust() * recency * from.valid() * from.complete() * SCALE);
        }
    }

    void add(String group, @Nullable Double halfLifeDays, @Nullable String sameAs, JsonNode value, Provenance from) {
        words.computeIfAbsent(group, name -> new Words(halfLifeDays, sameAs, new ArrayList<>()))
                .all()
                .add(new Word(value, from));
    }

    SortedMap<String, Group> groups() {
        var groups = new TreeMap<String, Group>();
        words.forEach((name, of) -> {
            if (of.sameAs() == null) groups.put(name, group(of, Optional.empty()));
        });
        words.forEach((name, of) -> {
            if (of.sameAs() != null)
                groups.put(
                        name,
                        group(of, Optional.ofNullable(groups.get(of.sameAs())).map(Group::winner)));
        });
        return groups;
    }

    private Group group(Words of, Optional<UUID> companion) {
        var sorted = of.all().stream()
                .map(word -> new Weighed(
                        word,
                        word.from().override() != null,
                        companion.filter(word.from().record()::equals).isPresent(),
                        of.recency(word.from().version()),
                        places.getOrDefault(word.from().record(), Integer.MAX_VALUE)))
                .sorted(Weighed.BEST_FIRST)
                .toList();
        var byValue = new LinkedHashMap<JsonNode, List<Weighed>>();
        sorted.forEach(word -> byValue.computeIfAbsent(word.word().value(), value -> new ArrayList<>())
                .add(word));
        var ranked = byValue.entrySet().stream()
                .map(entry -> new RankedValue(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(word -> word.word().from())
                                .toList()))
                .toList();
        return new Group(reason(List.copyOf(byValue.values())), ranked, of.halfLifeDays(), of.sameAs());
    }

    /** What puts the winner before the next value most. */
    private static Reason reason(List<List<Weighed>> byValue) {
        var winner = byValue.getFirst().getFirst();
        if (winner.overriding()) return Reason.OVERRIDDEN;
        if (byValue.size() == 1) return Reason.ONLY_VALUE;
        var next = byValue.get(1).getFirst();
        if (winner.companion() && !next.companion()) return Reason.SAME_SOURCE;
        if (winner.weight() == next.weight()) return Reason.FIRST;
        return mostTelling(winner, next);
    }

    private static Reason mostTelling(Weighed winner, Weighed next) {
        var better = winner.word().from();
        var worse = next.word().from();
        var ratios = new LinkedHashMap<Reason, Double>();
        ratios.put(Reason.MOST_TRUSTED, ratio(better.trust(), worse.trust()));
        ratios.put(Reason.MOST_RECENT, ratio(winner.recency(), next.recency()));
        ratios.put(Reason.MOST_VALID, ratio(better.valid(), worse.valid()));
        ratios.put(Reason.MOST_COMPLETE, ratio(better.complete(), worse.complete()));
        double most =
                ratios.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return ratios.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static double ratio(double winner, double next) {
        return next == 0 ? Double.MAX_VALUE : winner / next;
    }
}

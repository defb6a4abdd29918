package org.councilhub.matching.link;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilhub.matching.MatchRecord;
import org.councilhub.matching.Matcher;
import org.councilhub.matching.cluster.Edge;
import org.councilhub.matching.cluster.Linker;

/**
 * Links the records of two lists. Where neither list has duplicates of its own, a right record answers for one left record only: the strongest pairs
 * are taken first. What comes out does not depend on the order of the records.
 */
public final class ListLinker {
    private static final double MILLIBITS = 1000;
    /** Less than this apart is equally near. */
    private static final long LEAST_MARGIN = 500;
    /** Matches within the lists, as a share of those across, from which on they are taken to have duplicates. */
    private static final double DUPLICATES = 0.05;

    private static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparingLong(Pair::weight)
            .reversed()
            .thenComparing(Pair::left)
            .thenComparing(Pair::right);

    private final Matcher matcher;
    private final long match;

    public ListLinker(Matcher matcher) {
        this.matcher = matcher;
        match = Math.round(matcher.model().thresholds().match() * MILLIBITS);
    }

    /**
     * @param links once for each left record, in the order of the list; with many, once for each right record that is the same one
     * @param oneToOne whether a right record could answer only once
     */
    public record Linked(List<Link> links, boolean oneToOne, long pairsScored) {
        public Linked {
            links = List.copyOf(links);
        }
    }

    /** @param weight millibits */
    private record Pair(String left, String right, long weight) {}

    /**
     * @param many every right record that is the same one, instead of the best one
     * @throws IllegalArgumentException when two records have the same id
     */
    public Linked link(List<MatchRecord> left, List<MatchRecord> right, boolean many) {
        var all = Stream.concat(left.stream(), right.stream()).toList();
        var scored = new Linker(matcher).link(all);
        var work = new Work(left, all);
        scored.edges().forEach(work::add);
        work.across.sort(STRONGEST_FIRST);
        if (many) return new Linked(work.all(left), false, scored.pairsScored());
        boolean oneToOne = !work.haveDuplicates();
        return new Linked(oneToOne ? work.oneToOne(left) : work.best(left), oneToOne, scored.pairsScored());
    }

    private final class Work {
        private final Map<String, MatchRecord> left;
        private final Map<String, MatchRecord> records;
        private final List<Pair> across = new ArrayList<>();
        private final HashSet<String> duplicates = new HashSet<>();

        Work(List<MatchRecord> left, List<MatchRecord> all) {
            this.left = left.stream().collect(toMap(MatchRecord::id, Function.identity()));
            records = all.stream().collect(toMap(MatchRecord::id, Function.identity()));
        }

        void add(Edge edge) {
            boolean leftFirst = left.containsKey(edge.left());
            boolean within = leftFirst == left.containsKey(edge.right());
            if ((within && edge.weight() < match) || isVetoed(edge.left(), edge.right())) return;
            if (within) duplicates.add(edge.right());
            else
                across.add(
                        leftFirst
                                ? new Pair(edge.left(), edge.right(), edge.weight())
                                : new Pair(edge.right(), edge.left(), edge.weight()));
        }

        private boolean isVetoed(String one, String other) {
            return matcher.score(record(one), record(other)).veto().isPresent();
        }

        private MatchRecord record(String id) {
            return requireNonNull(records.get(id));
        }

        boolean haveDuplicates() {
            long linked = across.stream()
                    .filter(pair -> pair.weight() >= match)
                    .map(Pair::left)
                    .distinct()
                    .count();
            return duplicates.size() > DUPLICATES * linked;
        }

        List<Link> all(List<MatchRecord> lefts) {
            var byLeft = across.stream().collect(groupingBy(Pair::left));
            return lefts.stream()
                    .flatMap(record -> {
                        var pairs = byLeft.getOrDefault(record.id(), List.of());
                        var same = pairs.stream()
                                .filter(pair -> pair.weight() >= match)
                                .map(pair -> answer(pair, pairs, true))
                                .toList();
                        return same.isEmpty() ? Stream.of(Link.none(record.id())) : same.stream();
                    })
                    .toList();
        }

        /** For each left record the right one that is nearest, and clearly so. */
        List<Link> best(List<MatchRecord> lefts) {
            var byLeft = across.stream().collect(groupingBy(Pair::left));
            return lefts.stream()
                    .map(record -> {
                        var pairs = byLeft.getOrDefault(record.id(), List.of());
                        return pairs.isEmpty() ? Link.none(record.id()) : clear(pairs.getFirst(), pairs);
                    })
                    .toList();
        }

        /** The same, but that a right record answers for the one that it is nearest to, and clearly so. */
        List<Link> oneToOne(List<MatchRecord> lefts) {
            var assigned = new HashMap<String, Pair>();
            var answers = new HashMap<String, Pair>(); // by right id
            for (var pair : across)
                if (pair.weight() >= match
                        && !assigned.containsKey(pair.left())
                        && !answers.containsKey(pair.right())) {
                    assigned.put(pair.left(), pair);
                    answers.put(pair.right(), pair);
                }
            var free = across.stream()
                    .filter(pair -> {
                        var answer = answers.get(pair.right());
                        return answer == null || answer.left().equals(pair.left());
                    })
                    .collect(groupingBy(Pair::left));
            var contested = new HashSet<Pair>();
            for (var pair : across) {
                var answer = answers.get(pair.right());
                if (answer != null
                        && !assigned.containsKey(pair.left())
                        && answer.weight() - pair.weight() < LEAST_MARGIN) contested.add(answer);
            }
            return lefts.stream()
                    .map(record -> {
                        var pairs = free.getOrDefault(record.id(), List.of());
                        if (pairs.isEmpty()) return Link.none(record.id());
                        var best = pairs.getFirst();
                        return contested.contains(best) ? answer(best, pairs, false) : clear(best, pairs);
                    })
                    .toList();
        }

        private Link clear(Pair best, List<Pair> pairs) {
            var rivals = pairs.stream().filter(pair -> pair.equals(best) || !isSame(best.right(), pair.right()));
            var answer = answer(best, rivals.toList(), best.weight() >= match);
            boolean clear = answer.margin().isEmpty() || answer.margin().get() >= LEAST_MARGIN;
            return clear ? answer : new Link(best.left(), Optional.empty(), answer.weight(), answer.margin());
        }

        /** A duplicate of the best is no rival. */
        private boolean isSame(String one, String other) {
            var score = matcher.score(record(one), record(other));
            return score.veto().isEmpty() && score.weight() >= match;
        }

        private static Link answer(Pair pair, List<Pair> pairs, boolean same) {
            var margin = pairs.stream()
                    .filter(other -> !other.equals(pair))
                    .map(other -> pair.weight() - other.weight())
                    .findFirst();
            return new Link(
                    pair.left(),
                    same ? Optional.of(pair.right()) : Optional.empty(),
                    Optional.of(pair.weight()),
                    margin);
        }
    }
}

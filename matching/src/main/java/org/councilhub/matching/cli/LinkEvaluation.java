package org.councilhub.matching.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.councilhub.matching.cli.Evaluation.Figures;

/**
 * How well links meet the truth, over the left records that the truth names. Pairwise: of the links how many are true, of the true links how many
 * are found. B-cubed: as for clusters, of which each is what links join.
 *
 * @param falseAnswersAmongAbsent truly absent records that were linked to something all the same
 * @param absent records that truly have no partner
 */
record LinkEvaluation(Figures pairwise, Evaluation clusters, int falseAnswersAmongAbsent, int absent) {
    /**
     * @param links left record -> right records
     * @param truth the same; a left record without any is truly absent
     */
    static LinkEvaluation of(Map<String, Set<String>> links, Map<String, Set<String>> truth) {
        long right = 0;
        long given = 0;
        long wanted = 0;
        int absent = 0;
        int falseAnswers = 0;
        for (var entry : truth.entrySet()) {
            var answers = links.getOrDefault(entry.getKey(), Set.of());
            given += answers.size();
            wanted += entry.getValue().size();
            right += answers.stream().filter(entry.getValue()::contains).count();
            if (!entry.getValue().isEmpty()) continue;
            absent++;
            if (!answers.isEmpty()) falseAnswers++;
        }
        var pairwise = Figures.of(share(right, given), share(right, wanted));
        var named = new HashMap<>(links);
        named.keySet().retainAll(truth.keySet());
        return new LinkEvaluation(pairwise, Evaluation.of(joined(named), joined(truth)), falseAnswers, absent);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** Record -> the first record of what links join it to. Left and right records may have the same ids. */
    private static Map<String, String> joined(Map<String, Set<String>> links) {
        var parents = new HashMap<String, String>();
        links.forEach((left, rights) -> {
            parents.putIfAbsent("left " + left, "left " + left);
            for (var right : rights) {
                parents.putIfAbsent("right " + right, "right " + right);
                join(parents, "left " + left, "right " + right);
            }
        });
        var roots = new HashMap<String, String>();
        for (var record : new HashSet<>(parents.keySet())) roots.put(record, root(parents, record));
        return roots;
    }

    private static void join(Map<String, String> parents, String x, String y) {
        var a = root(parents, x);
        var b = root(parents, y);
        if (a.compareTo(b) < 0) parents.put(b, a);
        else parents.put(a, b);
    }

    private static String root(Map<String, String> parents, String record) {
        var at = record;
        while (true) {
            var parent = parents.getOrDefault(at, at);
            if (parent.equals(at)) return at;
            parents.put(at, parents.getOrDefault(parent, parent));
            at = parent;
        }
    }

    String json() {
        return "{\"pairwise\":%s,\"bcubed\":%s,\"records\":%d,\"entities\":%d,\"clusters\":%d,\"falseAnswersAmongAbsent\":%d,\"absent\":%d}"
                .formatted(
                        pairwise.json(),
                        clusters.bcubed().json(),
                        clusters.records(),
                        clusters.entities(),
                        clusters.clusters(),
                        falseAnswersAmongAbsent,
                        absent);
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s%n%,d of %,d absent records were given an answer",
                new Evaluation(
                                pairwise,
                                clusters.bcubed(),
                                clusters.records(),
                                clusters.entities(),
                                clusters.clusters())
                        .text(),
                falseAnswersAmongAbsent,
                absent);
    }
}

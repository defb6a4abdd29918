package org.councilhub.matching.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.packed.PackedRecords;
import org.councilhub.matching.packed.WordCounts;
import org.councilhub.matching.packed.Workers;
import org.councilhub.matching.tables.NameFrequencies;
import org.councilhub.matching.tables.ValueFrequencies;

/** Counts how frequent values are. */
final class FrequencyTables {
    private static final int MOST = 5_000;
    /** A value on fewer records is not written down: it is hardly common, and a model should not name anybody. */
    private static final int COMMON = 5;
    /** Of what is one person's own, such as a phone number: then it is nobody's. */
    private static final int COMMON_OF_ONE = 20;

    private FrequencyTables() {}

    /** By comparison. */
    static Map<String, ValueFrequencies> of(PackedRecords records, Workers workers) {
        var comparisons = records.model().comparisons();
        var tables =
                new ArrayList<Optional<ValueFrequencies>>(Collections.nCopies(comparisons.size(), Optional.empty()));
        workers.run(comparisons.size(), (task, worker) -> tables.set(task, of(records, comparisons.get(task))));
        var byComparison = new LinkedHashMap<String, ValueFrequencies>();
        for (int i = 0; i < comparisons.size(); i++) {
            var name = comparisons.get(i).name();
            tables.get(i).ifPresent(table -> byComparison.put(name, table));
        }
        return byComparison;
    }

    private static Optional<ValueFrequencies> of(PackedRecords records, WeightedComparison comparison) {
        var counts = new HashMap<String, Integer>();
        new WordCounts(records, comparison).forEach((word, count) -> counts.merge(word, count, Integer::sum));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(table(counts, comparison.type().isOfOne() ? commonOfOne(records.size()) : COMMON));
    }

    /** In a short list a mailbox or number on a hundredth of the records is nobody's, too. */
    private static int commonOfOne(int records) {
        return Math.clamp(records / 100, COMMON, COMMON_OF_ONE);
    }

    private static ValueFrequencies table(Map<String, Integer> counts, int common) {
        double total = counts.values().stream().mapToLong(c -> c).sum();
        long squared = counts.values().stream().mapToLong(c -> (long) c * c).sum();
        var codes = new HashMap<String, Integer>();
        var sorted = counts.entrySet().stream()
                .filter(e -> e.getValue() >= common)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long leftSquares = squared;
        long left = (long) total;
        for (var entry : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            long count = entry.getValue();
            codes.put(entry.getKey(), NameFrequencies.codeOf(count / total));
            leftSquares -= count * count;
            left -= count;
        }
        int others = NameFrequencies.codeOf(left == 0 ? 1 / total : leftSquares / (total * left));
        return new ValueFrequencies(codes, others, squared / (total * total));
    }
}

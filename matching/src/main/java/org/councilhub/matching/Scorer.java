package org.councilhub.matching;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the evidence. Two records that are not of the same person may be of strangers or of people of one household, who share surname, address
 * and landline; so the weight of what agrees is
 *
 * <pre>{@code sum log2 P(level | same) - log2( P(stranger) P(levels | strangers) + P(household) P(levels | household) )}</pre>
 *
 * and what a family shares counts once, however often it is said. In {@link #household}'s terms: the sum against strangers, less the soft maximum
 * of 0 and the household's own sum.
 */
final class Scorer {
    private final Model model;
    private final List<WeightedComparison> comparisons;

    Scorer(Model model) {
        this.model = model;
        this.comparisons = model.comparisons();
    }

    Score score(@Nullable Value[] a, @Nullable Value[] b) {
        var agreements = new int[comparisons.size()];
        compare(a, b, agreements);
        long strangers = 0;
        for (int i = 0; i < agreements.length; i++)
            if (agreements[i] != Comparison.NOTHING)
                strangers += comparisons.get(i).weight(agreements[i]);
        long weight = model.prior()
                + strangers
                - household(agreements)
                + model.contradictions().weight(agreements);
        return new Score(weight, veto(agreements));
    }

    /** Agreement by comparison; a silenced one counts as nothing. */
    void compare(@Nullable Value[] a, @Nullable Value[] b, int[] agreements) {
        for (int i = 0; i < agreements.length; i++) {
            var comparison = comparisons.get(i);
            agreements[i] = isSilent(comparison, agreements)
                    ? Comparison.NOTHING
                    : comparison.comparison().compare(a, b);
        }
    }

    private static boolean isSilent(WeightedComparison comparison, int[] agreements) {
        if (comparison.silence().isEmpty()) return false;
        var silence = comparison.silence().get();
        int agreement = agreements[silence.comparison()];
        return agreement != Comparison.NOTHING && Comparison.level(agreement) == silence.level();
    }

    /** Millibits that are to be taken off because people of one household would agree likewise. */
    long household(int[] agreements) {
        if (model.household() == Integer.MIN_VALUE) return 0;
        long together = model.household();
        for (int i = 0; i < agreements.length; i++)
            if (agreements[i] != Comparison.NOTHING)
                together += comparisons.get(i).household(agreements[i]);
        return SoftMaximum.withZero(together);
    }

    Optional<String> veto(int[] agreements) {
        for (var guard : model.guards()) if (guard.fires(agreements)) return Optional.of(guard.name());
        return Optional.empty();
    }
}

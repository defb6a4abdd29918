package org.councilhub.matching;

import java.util.List;
import java.util.Optional;
import org.councilhub.matching.compare.Comparison;
import org.councilhub.matching.model.Alternative;
import org.councilhub.matching.model.Model;
import org.councilhub.matching.model.WeightedComparison;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the evidence. Two records that are not of the same person may be of strangers, or of people whom an alternative ties: of one household, who
 * share surname, address and landline. So the weight of what agrees is
 *
 * <pre>{@code log2 P(levels | same) - log2( P(levels | strangers) + sum over alternatives of odds P(levels | alternative) )}</pre>
 *
 * and what a family shares counts once, however often it is said: the sum against strangers, less {@link #alternatives}.
 */
final class Scorer {
    private final Model model;
    private final List<WeightedComparison> comparisons;
    private final List<Alternative> alternatives;

    Scorer(Model model) {
        this.model = model;
        this.comparisons = model.comparisons();
        this.alternatives = model.alternatives();
    }

    Score score(@Nullable Value[] a, @Nullable Value[] b) {
        var agreements = new int[comparisons.size()];
        compare(a, b, agreements);
        return score(agreements);
    }

    Score score(int[] agreements) {
        long strangers = 0;
        for (int i = 0; i < agreements.length; i++)
            if (agreements[i] != Comparison.NOTHING)
                strangers += comparisons.get(i).weight(agreements[i]);
        long weight = model.prior()
                + strangers
                - alternatives(agreements)
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

    static boolean isSilent(WeightedComparison comparison, int[] agreements) {
        if (comparison.silence().isEmpty()) return false;
        var silence = comparison.silence().get();
        int agreement = agreements[silence.comparison()];
        return agreement != Comparison.NOTHING && Comparison.level(agreement) == silence.level();
    }

    /** Millibits that are to be taken off because people whom an alternative ties would agree likewise. */
    long alternatives(int[] agreements) {
        long all = 0;
        for (int i = 0; i < alternatives.size(); i++) all += alternative(i, agreements, all);
        return all;
    }

    /** What one alternative adds to those before it: {@code log2(2^before + 2^own) - before}. */
    long alternative(int index, int[] agreements, long before) {
        long own = alternatives.get(index).odds();
        for (int i = 0; i < agreements.length; i++)
            if (agreements[i] != Comparison.NOTHING) own += comparisons.get(i).alternative(index, agreements[i]);
        return SoftMaximum.withZero(own - before);
    }

    Optional<String> veto(int[] agreements) {
        for (var guard : model.guards()) if (guard.fires(agreements)) return Optional.of(guard.name());
        return Optional.empty();
    }
}

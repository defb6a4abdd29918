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
public final class Scorer {
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
        return new Score(weight(agreements), veto(agreements));
    }

    /** Agreement by comparison; a silenced one counts as nothing. */
    void compare(@Nullable Value[] a, @Nullable Value[] b, int[] agreements) {
        for (int i = 0; i < agreements.length; i++)
            agreements[i] = isSilent(i, agreements) ? Comparison.NOTHING : compare(i, a, b);
    }

    /** The agreement of one comparison, unless it {@link #isSilent}. */
    public int compare(int comparison, @Nullable Value[] a, @Nullable Value[] b) {
        return comparisons.get(comparison).comparison().compare(a, b);
    }

    /** Whether a comparison counts as nothing because of one before it in the model, whose agreement must be known. */
    public boolean isSilent(int comparison, int[] agreements) {
        return isSilent(comparisons.get(comparison), agreements);
    }

    /** Millibits of the posterior odds, of all agreements. */
    public long weight(int[] agreements) {
        long strangers = 0;
        for (int i = 0; i < agreements.length; i++)
            if (agreements[i] != Comparison.NOTHING)
                strangers += comparisons.get(i).weight(agreements[i]);
        return model.prior()
                + strangers
                - alternatives(agreements)
                + model.contradictions().weight(agreements);
    }

    /** The most millibits that a comparison can add, whatever the others are. */
    public int most(int comparison) {
        return comparisons.get(comparison).most();
    }

    /** The most millibits that an agreement of a comparison can add, whatever the others are. */
    public int most(int comparison, int agreement) {
        return agreement == Comparison.NOTHING ? 0 : comparisons.get(comparison).weight(agreement);
    }

    /** The most that a weight can be whose comparisons add so much at most. Alternatives only take off. */
    public long mostInAll(long comparisons) {
        return model.prior() + comparisons;
    }

    /** The same, where some agreements are known. */
    public long mostInAll(long comparisons, int[] agreements, int open) {
        return mostInAll(comparisons) + model.contradictions().most(agreements, open);
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

    /** The guard that says DIFFERENT. */
    public Optional<String> veto(int[] agreements) {
        for (var guard : model.guards()) if (guard.fires(agreements)) return Optional.of(guard.name());
        return Optional.empty();
    }
}

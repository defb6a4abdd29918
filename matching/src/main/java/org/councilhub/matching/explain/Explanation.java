package org.councilhub.matching.explain;

import java.util.List;
import java.util.Optional;

/**
 * A pair's weight, taken apart. {@code prior + sum of the contributions' bits = total}; the probability is {@code 2^total / (1 + 2^total)}, and
 * 0 under a veto.
 *
 * @param prior bits: the odds before anything was compared
 * @param veto the guard that says DIFFERENT whatever the weight is
 * @param outcome by the model's thresholds and the guards
 * @param summary one sentence
 * @param settlements single facts that would make it another outcome
 */
public record Explanation(
        String left,
        String right,
        double prior,
        List<Contribution> contributions,
        Optional<String> veto,
        double total,
        double probability,
        Outcome outcome,
        String summary,
        List<Settlement> settlements) {
    public Explanation {
        contributions = List.copyOf(contributions);
        settlements = List.copyOf(settlements);
    }

    /**
     * What one comparison adds.
     *
     * @param level where the two agree, {@code nothing} where one says nothing
     * @param bits including the term frequency's
     * @param termFrequencyBits how much of it is due to a value rarer or commoner than others
     */
    public record Contribution(
            String comparison, String level, double bits, double termFrequencyBits, String sentence) {}
}

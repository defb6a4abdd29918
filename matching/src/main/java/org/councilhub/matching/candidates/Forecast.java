package org.councilhub.matching.candidates;

import java.util.List;

/**
 * What a run will cost, told before it scores.
 *
 * @param rules what each rule brings
 * @param seconds of scoring, from a sample of the pairs
 * @param bytes of memory for blocks and the edges that may come of them, beside the records
 * @param diskBytes that sorted keys took on disk at most; 0 where all fitted in memory
 */
public record Forecast(List<RuleForecast> rules, double seconds, long bytes, long diskBytes) {
    /** Fewer pairs are scored in no time. */
    private static final long MANY = 1_000_000;

    public Forecast {
        rules = List.copyOf(rules);
    }

    /** An upper bound: pairs that several rules bring are counted for each. */
    public long pairs() {
        return rules.stream().mapToLong(RuleForecast::pairs).sum();
    }

    /** Of several rules those that bring more than all others together: what to narrow first. */
    public List<RuleForecast> exploding() {
        return rules.stream()
                .filter(rule -> rules.size() > 2 && rule.pairs() > MANY && rule.pairs() > pairs() / 2)
                .toList();
    }
}

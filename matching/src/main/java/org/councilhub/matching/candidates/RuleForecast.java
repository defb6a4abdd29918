package org.councilhub.matching.candidates;

/**
 * What one blocking rule will bring, told before anything is scored.
 *
 * @param entries how often a record has a key
 * @param keys different keys
 * @param pairs of followed keys; one that several rules bring is counted for each
 * @param parkedKeys keys on more records than the model's limit, which are not followed
 * @param parkedPairs how many pairs those would have brought
 * @param largest the number of records of the commonest key
 */
public record RuleForecast(
        String rule, long entries, long keys, long pairs, long parkedKeys, long parkedPairs, int largest) {
    static RuleForecast none(String rule) {
        return new RuleForecast(rule, 0, 0, 0, 0, 0, 0);
    }

    RuleForecast plus(RuleForecast other) {
        return new RuleForecast(
                rule,
                entries + other.entries,
                keys + other.keys,
                pairs + other.pairs,
                parkedKeys + other.parkedKeys,
                parkedPairs + other.parkedPairs,
                Math.max(largest, other.largest));
    }
}

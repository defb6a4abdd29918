package org.councilhub.matching.cluster;

/**
 * A steward's word on two records. Where words contradict, DIFFERENT wins.
 *
 * @param left the lesser id
 */
public record Assertion(String left, String right, Verdict verdict) {
    public Assertion {
        if (left.compareTo(right) >= 0)
            throw new IllegalArgumentException("illegal assertion: its left id must be less than its right id");
    }

    public static Assertion on(String one, String other, Verdict verdict) {
        return one.compareTo(other) < 0 ? new Assertion(one, other, verdict) : new Assertion(other, one, verdict);
    }
}

package org.councilhub.matching.address;

import java.util.List;

/**
 * How a batch of asked addresses differs from the gazetteer where the answer is sure: how much of the names is missing on one side, how often the
 * street is another one. What sure answers never do speaks loudly against a doubtful one. Begins with what lists of different owners usually do,
 * so that few answers change little.
 *
 * @param missing what a name says that the other side does not, in millibits, on average
 * @param otherStreet share of those with two streets where they differ, [0..1]
 */
record Habits(double missing, double otherStreet) {
    private static final double USUAL_MISSING = 3500;
    /** The same of two names that have nothing to do with each other. */
    private static final double STRANGERS = 14_000;

    private static final double DEAREST = 3;

    private static final double USUAL_OTHER_STREET = .125;
    private static final double BEGINNING = 20; // answers that the usual counts for
    private static final int SURE = 6000; // millibits
    /** No habit is so firm that a difference is impossible. */
    private static final double LEAST = .002;

    static final Habits USUAL = new Habits(USUAL_MISSING, USUAL_OTHER_STREET);

    /** @param best the best answer of each address, weighed by the usual habits; those count that are sure without what is looked at */
    static Habits of(List<Weighed> best) {
        double missing = 0;
        int named = 0;
        int other = 0;
        int streets = 0;
        for (var answer : best) {
            double withoutMissing = answer.total() + USUAL.costOfMissing() * answer.missing();
            if (answer.named() > 0 && withoutMissing >= SURE) {
                named++;
                missing += answer.missing();
            }
            if (answer.street() == 0 || answer.total() - answer.street() < 0) continue;
            streets++;
            if (answer.street() < 0) other++;
        }
        return new Habits(
                rate(missing, named, USUAL_MISSING), Math.max(LEAST, rate(other, streets, USUAL_OTHER_STREET)));
    }

    private static double rate(double seen, int of, double usual) {
        return (seen + BEGINNING * usual) / (of + BEGINNING);
    }

    /**
     * What a bit that is missing costs, in bits. What is missing is taken to be exponentially distributed with these means among the same and among
     * strangers: {@code (1 / missing - 1 / strangers) / ln 2}.
     */
    double costOfMissing() {
        return Math.clamp((1000 / missing - 1000 / STRANGERS) / StrictMath.log(2), 0, DEAREST);
    }

    /** Millibits: {@code log2 P(another street | same)}. */
    int costOfOtherStreet() {
        return (int) Vocabulary.log2(otherStreet);
    }
}

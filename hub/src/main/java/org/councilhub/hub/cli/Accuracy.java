package org.councilhub.hub.cli;

/**
 * Of all pairs of source records: how many of those in one golden record belong together, and how many of those that
 * belong together are in one golden record.
 *
 * @param precision [0..1]; 1 where nothing was joined
 * @param recall [0..1]; 1 where nothing belongs together
 */
record Accuracy(double precision, double recall, double f1) {
    /**
     * @param right pairs that belong together and are together
     * @param found pairs that are together
     * @param real pairs that belong together
     */
    static Accuracy of(long right, long found, long real) {
        double precision = found == 0 ? 1 : (double) right / found;
        double recall = real == 0 ? 1 : (double) right / real;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Accuracy(rounded(precision), rounded(recall), rounded(f1));
    }

    private static double rounded(double value) {
        return Math.round(value * 100_000) / 100_000.0;
    }
}

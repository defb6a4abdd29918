package org.councilhub.matching.explain;

/** What a pair's weight and guards come to. */
public enum Outcome {
    SAME("the same one"),
    REVIEW("a case for somebody to look at"),
    DIFFERENT("two different ones");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As in "they would be ...". */
    public String words() {
        return words;
    }
}

package org.councilhub.matching.cluster;

/** What a steward says of two records. */
public enum Verdict {
    SAME,
    DIFFERENT
}

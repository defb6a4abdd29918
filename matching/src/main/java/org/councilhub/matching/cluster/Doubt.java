package org.councilhub.matching.cluster;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a steward should look at.
 *
 * @param records ids of the records that it is about
 * @param weight millibits of the strongest pair that it is about; 0 where none is
 */
public record Doubt(Reason reason, SortedSet<String> records, long weight) {
    public enum Reason {
        /** One cluster or two? The best pair between them is above the review threshold, yet they were not joined. */
        POSSIBLE,
        /** The record is as near to one cluster as to another, so it joined neither. */
        EQUALLY_NEAR,
        /** SAME and DIFFERENT were said of the same records; DIFFERENT won. */
        CONTRADICTORY,
        /** So many records hang together that the threshold was raised until they fell apart. */
        OVERSIZE
    }

    public Doubt {
        records = Collections.unmodifiableSortedSet(new TreeSet<>(records));
    }
}

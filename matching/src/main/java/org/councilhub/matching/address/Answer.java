package org.councilhub.matching.address;

import java.util.OptionalLong;

/** What a gazetteer has for an address that is asked for. Weights and margins are millibits. */
public sealed interface Answer {
    /** Why, in a sentence's words, without what the address says. */
    String reason();

    /**
     * It is this one.
     *
     * @param weight of the posterior odds that it is this one and not any other or none
     * @param margin to the next that could be meant; empty where there is none
     */
    record Matched(String id, long weight, OptionalLong margin, String reason) implements Answer {}

    /** It may be this one: somebody should look. */
    record NeedsReview(String nearest, long weight, OptionalLong margin, String reason) implements Answer {}

    /** The gazetteer does not seem to have it. */
    record NoMatch(String reason) implements Answer {}
}

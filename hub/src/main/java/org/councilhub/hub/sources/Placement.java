package org.councilhub.hub.sources;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which property an address of a source record is.
 *
 * @param record surrogate
 * @param attribute such as {@code address}
 * @param uprn of the property that it is or, under review, may be
 * @param weight millibits
 * @param margin millibits to the next property; null where there is none
 * @param reason in words that do not repeat the address
 * @param rule that found it, with its version
 */
public record Placement(
        long record,
        String attribute,
        Outcome outcome,
        @Nullable String uprn,
        long weight,
        @Nullable Long margin,
        String reason,
        String rule) {
    /** Beside the UPRN in an address: the rule that found it. Where it is missing, the source stated the UPRN. */
    public static final String FOUND_BY = "uprnFrom";

    public enum Outcome {
        /** The source says its UPRN, and there is such a property. */
        STATED,
        /** It was found: the address gets its UPRN. */
        MATCH,
        REVIEW,
        NONE
    }

    /** What addresses get in consequence, by attribute: UPRN and rule. */
    public static Map<String, String> filled(Collection<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.outcome == Outcome.MATCH)
                .collect(Collectors.toMap(Placement::attribute, placement -> placement.uprn + " " + placement.rule));
    }
}

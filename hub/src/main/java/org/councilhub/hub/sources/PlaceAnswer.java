package org.councilhub.hub.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which property an address is, as the API shows it.
 *
 * @param attribute such as {@code address}
 * @param outcome {@code stated}: the source says so; {@code match}: found; {@code review}: perhaps it is; {@code none}
 * @param weight bits of the odds that it is this property and no other or none
 * @param margin bits to the next property; null where there is none
 * @param rule that found it, with its version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceAnswer(
        String attribute,
        String outcome,
        @Nullable String uprn,
        double weight,
        @Nullable Double margin,
        String reason,
        String rule) {
    private static final double MILLIBITS = 1000;

    public static PlaceAnswer of(Placement placement) {
        var margin = placement.margin();
        return new PlaceAnswer(
                placement.attribute(),
                placement.outcome().name().toLowerCase(Locale.ROOT),
                placement.uprn(),
                placement.weight() / MILLIBITS,
                margin == null ? null : margin / MILLIBITS,
                placement.reason(),
                placement.rule());
    }
}

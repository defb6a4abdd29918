package org.councilhub.adapters.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property: a dwelling, a shop, a piece of land.
 *
 * @param alternatives other forms of the address: historical, Welsh, a firm's own
 * @param parentUprn of the shell that holds this flat or unit
 * @param classification of the gazetteer, such as {@code RD04}
 * @param status of its place in the gazetteer, such as {@code approved} or {@code historical}
 * @param location where the source knows it
 */
public record Property(
        @Nullable String uprn,
        @Nullable Address address,
        List<Address> alternatives,
        @Nullable String parentUprn,
        @Nullable String classification,
        @Nullable String status,
        @Nullable Location location)
        implements Content {
    public Property {
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /**
     * On the British National Grid.
     *
     * @param easting metres, [0..700000]
     * @param northing metres, [0..1300000]
     */
    public record Location(
            double easting, double northing, @Nullable String ward) {}

    @Override
    public RecordType type() {
        return RecordType.PROPERTY;
    }
}

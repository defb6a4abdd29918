package org.councilhub.adapters.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody wrote it. Its parts are told apart where they are compared, not here.
 *
 * @param uprn unique property reference number: up to 12 digits, no leading zeros; null where the source has none
 * @param lines from the most particular to the town, without the postcode
 * @param postcode with one blank before the last three characters where it is a UK one
 */
public record Address(
        @Nullable String uprn, List<String> lines, @Nullable String postcode) {
    public Address {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}

package org.councilhub.adapters.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.adapters.clean.Cleaned;
import org.councilhub.adapters.clean.Rule;
import org.councilhub.adapters.clean.Rules;
import org.councilhub.adapters.record.Address;
import org.jspecify.annotations.Nullable;

/** Composes the address that a land and property identifier stands for. */
final class Addresses {
    private static final Rule POSTCODE = Rules.named("postcode");

    private Addresses() {}

    /**
     * Organisation; number and text of the secondary object (the flat); text of the primary object (the building); its
     * number with the street; locality; town. A text equal to the organisation is dropped.
     */
    static Address of(GazetteerRow address, Streets.Street street, String organisation, String fallbackPostcode) {
        var lines = new ArrayList<String>();
        add(lines, organisation);
        add(lines, numbers(address, "SAO"));
        addUnless(lines, address.get("SAO_TEXT"), organisation);
        addUnless(lines, address.get("PAO_TEXT"), organisation);
        add(lines, (numbers(address, "PAO") + " " + street.name()).strip());
        var town = street.town().isEmpty() ? address.get("POST_TOWN") : street.town();
        addUnless(lines, street.locality(), town);
        add(lines, town);
        var postcode = address.get("POSTCODE").isEmpty() ? fallbackPostcode : address.get("POSTCODE");
        return new Address(null, lines, postcode(postcode));
    }

    /** {@code 12A-14}. */
    private static String numbers(GazetteerRow address, String object) {
        var start = address.get(object + "_START_NUMBER") + address.get(object + "_START_SUFFIX");
        var end = address.get(object + "_END_NUMBER") + address.get(object + "_END_SUFFIX");
        return end.isEmpty() ? start : start + "-" + end;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) lines.add(line);
    }

    private static void addUnless(List<String> lines, String line, String same) {
        if (!line.equals(same)) add(lines, line);
    }

    private static @Nullable String postcode(String text) {
        if (text.isEmpty()) return null;
        return switch (POSTCODE.apply(text)) {
            case Cleaned.Kept(List<String> values) -> values.getFirst();
            case Cleaned.Unreadable _ -> text;
        };
    }
}

package org.councilhub.adapters.borough;

import java.util.ArrayList;
import java.util.List;

/** The council tax's own list of properties: keyed before there were UPRNs, some of which were never matched. */
final class Properties {
    private static final double WITHOUT_UPRN = .06;
    private static final double ABBREVIATED = .25;
    private static final double ADDRESS_SLIP = .012;
    private static final long FIRST_REFERENCE = 200_000_000;

    private final long seed;
    private final Slips slips;
    private final Scramble references;

    Properties(long seed, long dwellings, Slips slips) {
        this.seed = seed;
        this.slips = slips;
        references = new Scramble(seed, "property reference", dwellings);
    }

    /** @param fields property_ref to deleted_ind */
    record TaxedProperty(String reference, List<String> fields, Place place) {}

    /** Always the same for the same dwelling, whichever account names it. */
    TaxedProperty of(Dwelling dwelling) {
        var dice = Dice.of(seed, "taxed property", dwelling.number());
        var reference = Long.toString(FIRST_REFERENCE + references.of(dwelling.number()));
        var lines = lines(dwelling, dice);
        var fields = new ArrayList<String>();
        fields.add(reference);
        for (int i = 0; i < 4; i++) fields.add(i < lines.size() ? Spelling.cut(lines.get(i), i < 2 ? 35 : 32) : "");
        var postcode =
                dice.chance(.01) ? "" : dice.chance(.12) ? dwelling.postcode().replace(" ", "") : dwelling.postcode();
        fields.add(postcode);
        fields.add(dice.chance(WITHOUT_UPRN) ? "" : dwelling.uprn() + ".00");
        fields.add("N");
        return new TaxedProperty(reference, fields, Place.of(fields.subList(1, 5), postcode));
    }

    private List<String> lines(Dwelling dwelling, Dice dice) {
        boolean shortened = dice.chance(ABBREVIATED);
        boolean slip = dice.chance(ADDRESS_SLIP);
        boolean locality = dice.chance(.3) && !dwelling.locality().equals(dwelling.town());
        boolean otherForm = dice.chance(.25);
        var lines = new ArrayList<String>();
        for (var line : form(dwelling, otherForm)) {
            var written = slip && line.endsWith(dwelling.street())
                    ? line.replace(dwelling.street(), slips.typed(dice, dwelling.street()))
                    : line;
            lines.add(Ascii.upper(shortened ? Spelling.abbreviated(written) : written));
        }
        if (locality) lines.add(lines.size() - 1, Ascii.upper(dwelling.locality()));
        return lines;
    }

    /** Flat C of 136 is 136C to some. The street's own numbering decides what stands there, not the clerk. */
    private static List<String> form(Dwelling dwelling, boolean otherForm) {
        if (!otherForm) return dwelling.lines();
        return switch (dwelling.form()) {
            case CONVERTED ->
                List.of("" + dwelling.house() + dwelling.flat() + " " + dwelling.street(), dwelling.town());
            case SUFFIXED ->
                List.of("Flat " + dwelling.flat(), dwelling.house() + " " + dwelling.street(), dwelling.town());
            default -> dwelling.lines();
        };
    }
}

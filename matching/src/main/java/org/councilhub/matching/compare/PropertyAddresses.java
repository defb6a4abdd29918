package org.councilhub.matching.compare;

import java.util.ArrayList;
import java.util.List;
import org.councilhub.matching.compare.Places.Part;
import org.councilhub.matching.value.Address;
import org.councilhub.matching.value.Place;
import org.councilhub.matching.value.Postcode;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether two addresses name one property. A number or unit in conflict, or a unit on one side only, is a neighbour, parent or child, however
 * alike the rest is. Several forms of an address: the best pair counts.
 */
record PropertyAddresses(int lines, int others, int postcode) implements Comparison {
    static final List<String> LEVELS = List.of(
            "same",
            "same-nearly",
            "same-elsewhere",
            "name-one-sided",
            "unit-one-sided",
            "unit-conflict",
            "name-conflict",
            "number-conflict",
            "different");
    private static final int SAME = 0;
    private static final int SAME_NEARLY = 1;
    private static final int SAME_ELSEWHERE = 2;
    private static final int NAME_ONE_SIDED = 3;
    private static final int UNIT_ONE_SIDED = 4;
    private static final int UNIT_CONFLICT = 5;
    private static final int NAME_CONFLICT = 6;
    private static final int NUMBER_CONFLICT = 7;
    private static final int DIFFERENT = 8;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        int codes = postcode >= 0 && a[postcode] instanceof Postcode x && b[postcode] instanceof Postcode y
                ? Postcodes.compare(x, y)
                : NOTHING;
        int best = NOTHING;
        for (var left : places(a))
            for (var right : places(b)) {
                int level = places(left, right, codes);
                if (best == NOTHING || level < best) best = level;
            }
        return best;
    }

    private List<Place> places(@Nullable Value[] values) {
        var places = new ArrayList<Place>();
        if (values[lines] instanceof Address address) places.addAll(address.places());
        if (others >= 0 && values[others] instanceof Address address) places.addAll(address.places());
        return places;
    }

    private static int places(Place x, Place y, int codes) {
        var street = Places.street(x, y);
        boolean code = codes == Postcodes.EXACT || codes == Postcodes.NEAR;
        if (street == Part.CONFLICT && codes != Postcodes.EXACT) return DIFFERENT;
        if (street != Part.SAME && !code) return DIFFERENT;
        var number = Places.number(x, y);
        if (number == Part.CONFLICT || number == Part.ONE_SIDED) return NUMBER_CONFLICT;
        var unit = Places.unit(x, y);
        if (unit == Part.CONFLICT) return UNIT_CONFLICT;
        if (unit == Part.ONE_SIDED) return UNIT_ONE_SIDED;
        return named(x, y, number, codes);
    }

    private static int named(Place x, Place y, Part number, int codes) {
        var name = Places.name(x, y);
        if (name == Part.CONFLICT) return NAME_CONFLICT;
        if (number == Part.UNKNOWN && name != Part.SAME) return NAME_ONE_SIDED;
        if (codes == Postcodes.EXACT) return SAME;
        return codes == Postcodes.NEAR || (codes == NOTHING && shareLocality(x, y)) ? SAME_NEARLY : SAME_ELSEWHERE;
    }

    /** There is a High Street in every village. */
    private static boolean shareLocality(Place x, Place y) {
        return x.locality().stream().anyMatch(y.locality()::contains);
    }
}

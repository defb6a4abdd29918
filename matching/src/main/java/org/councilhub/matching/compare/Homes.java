package org.councilhub.matching.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilhub.matching.compare.Places.Part;
import org.councilhub.matching.value.Address;
import org.councilhub.matching.value.Codes;
import org.councilhub.matching.value.Place;
import org.councilhub.matching.value.Postcode;
import org.councilhub.matching.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives: UPRN, address lines and postcode in one comparison, as they say the same thing three times.
 * Field indexes are negative where the model has no such field.
 */
record Homes(int lines, int postcode, int uprn) implements Sketched {
    static final List<String> LEVELS = List.of(
            "uprn", "address", "building", "house", "street", "postcode", "sector", "district", "area", "different");
    private static final int UPRN = 0;
    private static final int ADDRESS = 1;
    private static final int BUILDING = 2;
    private static final int HOUSE = 3;
    private static final int STREET = 4;
    private static final int POSTCODE = 5;
    private static final int SECTOR = 6;
    private static final int DISTRICT = 7;
    private static final int AREA = 8;
    private static final int DIFFERENT = 9;

    @Override
    public int compare(@Nullable Value[] a, @Nullable Value[] b) {
        if (sameUprn(a, b)) return UPRN;
        int codes = postcode < 0 ? NOTHING : new Postcodes(postcode, Optional.empty()).compare(a, b);
        int best = codes == NOTHING ? NOTHING : byPostcode(codes);
        if (a[lines] instanceof Address x && b[lines] instanceof Address y) {
            for (var left : x.places())
                for (var right : y.places()) {
                    int level = places(left, right, codes);
                    if (level != NOTHING && (best == NOTHING || level < best)) best = level;
                }
        }
        return best;
    }

    @Override
    public int[] sketchedFields() {
        return IntStream.of(lines, postcode, uprn).filter(field -> field >= 0).toArray();
    }

    @Override
    public long sketch(int field, Value value) {
        if (field == lines) return PlaceSketch.of((Address) value);
        return field == postcode ? PostcodeSketch.of((Postcode) value) : DigitSketch.of(((Codes) value).all());
    }

    @Override
    public int bySketch(long[] x, int atX, long[] y, int atY) {
        int next = 1;
        int codes = postcode < 0 ? NOTHING : PostcodeSketch.compare(x[atX + next], y[atY + next++]);
        if (uprn >= 0 && DigitSketch.maybeSame(x[atX + next], y[atY + next])) return UNSURE;
        if (codes == UNSURE) return UNSURE;
        int best = codes == NOTHING ? NOTHING : byPostcode(codes);
        long left = x[atX];
        long right = y[atY];
        if (left == ABSENT || right == ABSENT) return best;
        boolean unsure = left == NO_SKETCH
                || right == NO_SKETCH
                || PlaceSketch.maybeSameHouse(left, right)
                || (maySayStreet(codes) && PlaceSketch.maybeSameStreet(left, right));
        if (unsure) return UNSURE;
        return best == NOTHING ? DIFFERENT : best;
    }

    private boolean sameUprn(@Nullable Value[] a, @Nullable Value[] b) {
        return uprn >= 0
                && a[uprn] instanceof Codes x
                && b[uprn] instanceof Codes y
                && x.all().stream().anyMatch(y.all()::contains);
    }

    private static int byPostcode(int level) {
        return switch (level) {
            case Postcodes.EXACT -> POSTCODE;
            case Postcodes.NEAR, Postcodes.SECTOR -> SECTOR;
            case Postcodes.DISTRICT -> DISTRICT;
            case Postcodes.AREA -> AREA;
            default -> DIFFERENT;
        };
    }

    private static int places(Place x, Place y, int codes) {
        var street = Places.street(x, y);
        boolean code = codes == Postcodes.EXACT;
        boolean there = code || (street == Part.SAME && (codes == NOTHING || codes == Postcodes.NEAR));
        boolean house = sameHouse(x, y, code);
        var unit = Places.unit(x, y);
        if (house && there && unit != Part.CONFLICT) return unit == Part.ONE_SIDED ? BUILDING : ADDRESS;
        if (house && street == Part.SAME && unit != Part.CONFLICT) return HOUSE;
        if (street == Part.SAME && maySayStreet(codes)) return STREET;
        return street == Part.UNKNOWN ? NOTHING : DIFFERENT;
    }

    /** Whether the postcodes are near enough for one street. */
    private static boolean maySayStreet(int codes) {
        return codes == NOTHING || codes <= Postcodes.SECTOR;
    }

    private static boolean sameHouse(Place x, Place y, boolean samePostcode) {
        return switch (Places.number(x, y)) {
            case SAME -> true;
            case UNKNOWN -> Places.name(x, y) == Part.SAME;
            case ONE_SIDED -> samePostcode && Places.name(x, y) == Part.SAME;
            case CONFLICT -> false;
        };
    }
}

package org.councilhub.matching.compare;

import org.councilhub.matching.value.Address;
import org.councilhub.matching.value.Place;

/** Sketches of addresses of one place: its street, and above it bits of the number's hash, and whether it is a range and whether there is a name. */
final class PlaceSketch {
    private static final int NUMBER = TextSketch.ROOM - 3;
    private static final int NUMBER_MASK = (1 << NUMBER) - 1;
    private static final int HAS_NUMBER = 1 << NUMBER;
    private static final int IS_RANGE = HAS_NUMBER << 1;
    private static final int HAS_NAME = IS_RANGE << 1;

    private PlaceSketch() {}

    /** None of a place without a street. */
    static long of(Address address) {
        if (address.places().size() != 1) return Sketched.NO_SKETCH;
        var place = address.places().getFirst();
        return TextSketch.of(place.street(), rest(place));
    }

    private static int rest(Place place) {
        return TextSketch.hash(place.number(), NUMBER)
                | (place.hasNumber() ? HAS_NUMBER : 0)
                | (place.number().indexOf('-') > 0 ? IS_RANGE : 0)
                | (place.name().isEmpty() ? 0 : HAS_NAME);
    }

    /** Whether {@link Places#number} and {@link Places#name} may find one house. */
    static boolean maybeSameHouse(long x, long y) {
        int left = TextSketch.rest(x);
        int right = TextSketch.rest(y);
        int all = left | right;
        int both = left & right;
        if ((all & HAS_NUMBER) == 0 || (both & HAS_NUMBER) == 0) return (both & HAS_NAME) != 0;
        return (all & IS_RANGE) != 0 || ((left ^ right) & NUMBER_MASK) == 0;
    }

    static boolean maybeSameStreet(long x, long y) {
        return TextSketch.mayBeOneEdit(x, y)
                || TextSketch.mayBegin(x, y)
                || TextSketch.mayReach(Places.STREET_LIMIT, x, y);
    }
}

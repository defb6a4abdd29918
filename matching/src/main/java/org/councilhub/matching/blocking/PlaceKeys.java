package org.councilhub.matching.blocking;

import java.util.List;
import java.util.stream.Stream;
import org.councilhub.matching.value.Address;
import org.councilhub.matching.value.Place;
import org.councilhub.matching.value.Postcode;

/** Keys of postcodes and addresses. Rarity: of a district's people about 1 in 8,000 has one's postcode, 1 in 32 one's sector. */
final class PlaceKeys {
    private static final int POSTCODE = 8 * 13;
    private static final int SECTOR = 8 * 5;
    private static final int DISTRICT = 8 * 3;

    private PlaceKeys() {}

    static List<KeyValue> postcode(Postcode postcode) {
        return List.of(new KeyValue(postcode.text(), POSTCODE));
    }

    static List<KeyValue> sector(Postcode postcode) {
        return postcode.sector().isEmpty() ? List.of() : List.of(new KeyValue(postcode.sector(), SECTOR));
    }

    static List<KeyValue> district(Postcode postcode) {
        return postcode.district().isEmpty() ? List.of() : List.of(new KeyValue(postcode.district(), DISTRICT));
    }

    /** The number and its street's first word, or the name of a house that has no number. */
    static List<KeyValue> house(Address address) {
        return each(
                address,
                place -> place.hasNumber()
                        ? firstWord(place.street()).map(street -> mainNumber(place) + " " + street)
                        : named(place));
    }

    static List<KeyValue> number(Address address) {
        return each(address, place -> place.hasNumber() ? Stream.of(mainNumber(place)) : named(place));
    }

    static List<KeyValue> street(Address address) {
        return each(address, place -> place.street().indexOf(' ') < 0 ? Stream.of() : Stream.of(place.street()));
    }

    private static Stream<String> firstWord(String street) {
        int blank = street.indexOf(' ');
        return street.isEmpty() ? Stream.of() : Stream.of(blank < 0 ? street : street.substring(0, blank));
    }

    private static Stream<String> named(Place place) {
        return place.name().isEmpty() ? Stream.of() : Stream.of(place.name());
    }

    /** Of a range its first number. */
    private static String mainNumber(Place place) {
        int dash = place.number().indexOf('-');
        return dash < 0 ? place.number() : place.number().substring(0, dash);
    }

    private static List<KeyValue> each(Address address, java.util.function.Function<Place, Stream<String>> texts) {
        return address.places().stream()
                .flatMap(texts)
                .distinct()
                .map(KeyValue::rare)
                .toList();
    }
}

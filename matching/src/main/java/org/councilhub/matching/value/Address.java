package org.councilhub.matching.value;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One address, or the several forms of one, taken apart. */
public final class Address implements Value {
    private static final String LINE = "\n";
    private static final Pattern PARTS = Pattern.compile("[,;\n]");

    private final List<Place> places;

    private Address(List<Place> places) {
        this.places = places;
    }

    public List<Place> places() {
        return places;
    }

    /** The lines of one address as one text; commas separate lines, too. */
    static String canonical(List<String> lines) {
        var out = new StringBuilder();
        for (var line : lines)
            for (var part : PARTS.split(line, -1)) {
                var folded = AddressWords.fold(part);
                if (!folded.isEmpty()) out.append(out.isEmpty() ? "" : LINE).append(folded);
            }
        return out.toString();
    }

    static @Nullable Address parse(List<String> canonical) {
        var places = canonical.stream()
                .map(text -> PlaceParser.parse(List.of(text.split(LINE, -1))))
                .toList();
        return places.isEmpty() ? null : new Address(places);
    }
}

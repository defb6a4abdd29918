package org.councilhub.matching.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which part of a gazetteer's ground an address is in: by its area code, else its postcode's district, else the commonest word of its locality. */
final class Towns {
    private static final int INWARD = 3;

    private final Map<String, Integer> words = new HashMap<>();

    static Towns of(List<Parts> all) {
        var towns = new Towns();
        for (var parts : all) for (var word : parts.locality()) towns.words.merge(word, 1, Integer::sum);
        return towns;
    }

    String area(Parts parts) {
        if (!parts.area().isEmpty()) return parts.area();
        if (parts.postcode().length() > INWARD + 1) return district(parts.postcode());
        return parts.locality().isEmpty() ? "" : parts.locality().getLast();
    }

    static String district(String postcode) {
        return postcode.length() <= INWARD + 1 ? postcode : postcode.substring(0, postcode.length() - INWARD);
    }

    static String sector(String postcode) {
        return postcode.length() <= INWARD + 1 ? postcode : postcode.substring(0, postcode.length() - INWARD + 1);
    }
}

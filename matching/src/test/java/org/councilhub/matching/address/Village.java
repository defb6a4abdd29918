package org.councilhub.matching.address;

import java.util.LinkedHashMap;
import java.util.Map;

/** A gazetteer of two invented streets of a village, of a shop or two, and of enough other streets that words have a rarity. */
final class Village {
    static final String POSTCODE = "ME15 0AA";

    private final Map<String, AddressText> addresses = new LinkedHashMap<>();

    static Village withMillLane() {
        var village = new Village();
        for (int i = 1; i <= 20; i++) village.at("M" + i, i + " Mill Lane, Loose");
        for (int i = 1; i <= 40; i++) village.with("C" + i, i + " Church Street, Coxheath", "ME17 4AA");
        for (int i = 1; i <= 40; i++) village.with("W" + i, i + " West Park Avenue, Maidstone", "ME16 8BB");
        return village;
    }

    Village at(String id, String line) {
        return with(id, line, POSTCODE);
    }

    Village with(String id, String line, String postcode) {
        addresses.put(id, AddressText.of(line, postcode));
        return this;
    }

    Village without(String id) {
        addresses.remove(id);
        return this;
    }

    Gazetteer gazetteer() {
        return Gazetteer.of(addresses);
    }

    Answer find(String line, String postcode) {
        return AddressFinder.of(gazetteer()).find(AddressText.of(line, postcode));
    }
}

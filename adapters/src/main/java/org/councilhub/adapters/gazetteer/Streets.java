package org.councilhub.adapters.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The streets of a gazetteer, by reference number and language. They are in memory: a district has a few thousand. */
final class Streets {
    private final Map<String, Street> byNumber = new HashMap<>();

    record Street(String name, String locality, String town) {}

    void add(GazetteerRow row) {
        if (row.isDeleted()) return;
        var street = new Street(row.get("STREET"), row.get("LOCALITY"), row.get("TOWN"));
        byNumber.put(key(row.get("USRN"), row.get("LANGUAGE")), street);
        // for an address in a language that the street has no name in
        byNumber.putIfAbsent(row.get("USRN"), street);
    }

    Optional<Street> find(String usrn, String language) {
        var street = byNumber.get(key(usrn, language));
        return Optional.ofNullable(street != null ? street : byNumber.get(usrn));
    }

    private static String key(String usrn, String language) {
        return usrn + " " + language;
    }
}

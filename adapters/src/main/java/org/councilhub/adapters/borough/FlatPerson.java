package org.councilhub.adapters.borough;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of people.csv. */
record FlatPerson(
        String source,
        String key,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String surname,
        @Nullable LocalDate birthDate,
        Place place,
        @Nullable String email,
        @Nullable String phone) {
    static final List<String> HEADER = List.of(
            "record_id",
            "source",
            "given_name",
            "middle_name",
            "surname",
            "dob",
            "house",
            "street",
            "town",
            "postcode",
            "email",
            "phone");

    String recordId() {
        return source + ":" + key;
    }

    List<String> fields() {
        boolean known = birthDate != null && !Clerk.isDummy(birthDate);
        return List.of(
                recordId(),
                source,
                orEmpty(given),
                orEmpty(middle),
                orEmpty(surname),
                known ? String.valueOf(birthDate) : "",
                place.house(),
                place.street(),
                place.town(),
                place.postcode(),
                orEmpty(email),
                orEmpty(phone));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
